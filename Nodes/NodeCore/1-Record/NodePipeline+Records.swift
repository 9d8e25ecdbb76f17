import ClusterProtocol
import DataFolder
import Foundation
import GRDB
import Indicators
import Localisation

/// Step 1, one record at a time: what people type is checked, kept with its history, and undone.
extension NodePipeline {
    func perform(
        _ request: RecordRequest,
        author: String,
        in folder: String,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        switch request {
        case .kinds(of: nil): return writer.kinds(try await store.membership().catalogue)
        case .kinds(of: let name?):
            let membership = try await store.membership()
            let form = RecordForm(
                catalogue: membership.catalogue,
                filiere: FiliereCode(membership.scope.filiere),
                kind: try Self.kind(name, in: membership.catalogue)
            )
            return writer.kind(form, folder: folder, today: today)
        case .list(let kind, let period):
            return writer.records(try await list(kind, period))
        case .load(let file, let content, let isTrial):
            return try await load(file, content, isTrial: isTrial, author: author, writer)
        case .history(let id):
            let (changes, teller) = try await store.read { [store] db in
                let changes = try store.history(of: try store.named(id, in: db), in: db)
                return (changes, try store.teller(in: db))
            }
            return writer.history(changes, teller)
        case .add(let kind, let fields):
            return try await changed(writer) { [store, environment] db, membership in
                let kind = try Self.kind(kind, in: membership.catalogue)
                guard let id = RecordID(bytes: environment.random(16)) else {
                    throw NodeError.storage("random")
                }
                let values = try store.checked(fields, as: kind, by: membership, in: db)
                return RecordEdit(id: id, kind: kind, values: values, author: author)
            }
        case .change(let id, let fields):
            return try await change(id, fields, author, writer)
        case .delete(let id):
            return try await changed(writer) { [store] db, membership in
                let before = try store.standing(id, in: db)
                let kind = try Self.kind(before.kind.rawValue, in: membership.catalogue)
                return RecordEdit(id: before.id, kind: kind, values: nil, author: author)
            }
        case .undo:
            return try await changed(writer) { [store] db, membership in
                guard let last = try store.lastChange(in: db) else { throw NodeError.nothingToUndo }
                let kind = try Self.kind(last.kind.rawValue, in: membership.catalogue)
                let versions = try store.history(of: last.id, in: db)
                let before = versions.dropLast().last?.values
                return RecordEdit(id: last.id, kind: kind, values: before, author: author)
            }
        }
    }

    private func change(
        _ id: String,
        _ fields: [String: String],
        _ author: String,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        try await changed(writer) { [store] db, membership in
            let before = try store.standing(id, in: db)
            let kind = try Self.kind(before.kind.rawValue, in: membership.catalogue)
            let fields = try RecordReader(
                catalogue: membership.catalogue,
                filiere: FiliereCode(membership.scope.filiere),
                kind: kind
            ).coded(fields)
            var typed: [String: String] = [:]
            for field in kind.fields {
                typed[field.code.rawValue] = before.values[field.code]?.typed(as: field)
            }
            typed.merge(fields) { _, new in new }
            let values = try store.checked(
                typed,
                as: kind,
                by: membership,
                before: before.values,
                in: db
            )
            let kept = Self.unchanged(before.values, by: fields, of: kind)
            return RecordEdit(
                id: before.id,
                kind: kind,
                values: values.merging(kept) { _, kept in kept },
                author: author
            )
        }
    }

    /// What a change does not name stays as it is.
    ///
    /// A later catalogue may weigh a bag otherwise, and that is no change of this delivery; with another
    /// crop a bag is another weight.
    private static func unchanged(
        _ values: [FieldCode: FieldValue],
        by fields: [String: String],
        of kind: RecordKind
    ) -> [FieldCode: FieldValue] {
        let isOtherCrop = kind.fields.contains {
            $0.content == .crop && fields[$0.code.rawValue] != nil
        }
        return values.filter { code, value in
            guard fields[code.rawValue] == nil else { return false }
            if case .number(_, _?) = value { return !isOtherCrop }
            return true
        }
    }

    private func list(_ kind: String?, _ period: String?) async throws -> RecordList {
        try await store.read { [store, today] db in
            let membership = try store.membership(in: db)
            let catalogue = membership.catalogue
            let kinds = try kind.map { [try Self.kind($0, in: catalogue)] } ?? catalogue.records
            let teller = try store.teller(in: db)
            guard let period else {
                return RecordList(try store.heldRecords(in: db), of: kinds, by: teller)
            }
            guard catalogue.period(PeriodCode(period)) != nil else {
                throw NodeError.unknownPeriod(PeriodCode(period), in: catalogue)
            }
            let calculator = try store.calculator(as: membership, on: today, in: db)
            let found = kinds.flatMap { calculator.records($0.code, in: PeriodCode(period)) }
            return RecordList(found, of: kinds, by: teller)
        }
    }

    private func changed(
        _ writer: NodeWriter,
        _ edit: @escaping @Sendable (Database, Membership) throws -> RecordEdit
    ) async throws -> CommandAnswer {
        let now = environment.clock()
        return try await store.write { [store] db in
            let membership = try store.membership(in: db)
            let edit = try edit(db, membership)
            let isChanged = try store.write(
                edit.values,
                of: edit.id,
                kind: edit.kind.code,
                author: edit.author,
                atSeconds: now,
                in: db
            )
            return writer.edited(edit, isChanged: isChanged, try store.teller(in: db))
        }
    }

    private static func kind(_ name: String, in catalogue: Catalogue) throws -> RecordKind {
        if let kind = catalogue.recordKind(RecordKindCode(name)) { return kind }
        let wanted = RecordReader.folded(name)
        let found = catalogue.records.filter { kind in
            (kind.label.names + kind.plural.names).contains(wanted)
        }
        guard let kind = found.first, found.count == 1 else {
            let known = RecordForm.list(catalogue.records.map { ($0.code.rawValue, $0.label) })
            throw NodeError.noSuchKind(name, known: known)
        }
        return kind
    }
}

extension NodeStore {
    /// A record that stands, by what its name begins with.
    fileprivate func standing(_ name: String, in db: Database) throws -> HeldRecord {
        guard let record = try heldRecord(try named(name, in: db), in: db) else {
            throw NodeError.noSuchRecord(name)
        }
        return record
    }

    /// What tells people what records say.
    fileprivate func teller(in db: Database) throws -> RecordTeller {
        let membership = try membership(in: db)
        return RecordTeller(
            catalogue: membership.catalogue,
            filiere: FiliereCode(membership.scope.filiere),
            names: try shortNames(in: db)
        )
    }
}
