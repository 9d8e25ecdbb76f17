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
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        switch request {
        case .kinds: return writer.kinds(try await store.membership().catalogue)
        case .list(let kind, let period):
            let (records, membership) = try await records(kind, period)
            return writer.records(records, membership.catalogue)
        case .history(let id):
            let changes = try await store.read { [store] db in
                try store.history(of: try Self.recordID(id), in: db)
            }
            guard !changes.isEmpty else { throw NodeError.noSuchRecord(id) }
            return writer.history(changes, try await store.membership().catalogue)
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
            return try await changed(writer) { [store] db, membership in
                guard let before = try store.heldRecord(try Self.recordID(id), in: db) else {
                    throw NodeError.noSuchRecord(id)
                }
                let kind = try Self.kind(before.kind.rawValue, in: membership.catalogue)
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
        case .delete(let id):
            return try await changed(writer) { [store] db, membership in
                guard let before = try store.heldRecord(try Self.recordID(id), in: db) else {
                    throw NodeError.noSuchRecord(id)
                }
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

    private func records(
        _ kind: String?,
        _ period: String?
    ) async throws -> ([HeldRecord], Membership) {
        try await store.read { [store] db in
            let membership = try store.membership(in: db)
            let catalogue = membership.catalogue
            let kinds = try kind.map { [try Self.kind($0, in: catalogue)] } ?? catalogue.records
            let calculator = try store.calculator(as: membership, in: db)
            guard let period else {
                let wanted = Set(kinds.map(\.code))
                return (
                    try store.heldRecords(in: db).filter { wanted.contains($0.kind) }, membership
                )
            }
            guard catalogue.period(PeriodCode(period)) != nil else {
                throw NodeError.unknownPeriod(period)
            }
            let found = kinds.flatMap { calculator.records($0.code, in: PeriodCode(period)) }
            return (found, membership)
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
            return writer.edited(edit, isChanged: isChanged)
        }
    }

    private static func kind(_ code: String, in catalogue: Catalogue) throws -> RecordKind {
        guard let kind = catalogue.recordKind(RecordKindCode(code)) else {
            let known = catalogue.records.map(\.code.rawValue).joined(separator: ", ")
            throw NodeError.noSuchKind(code, known: known)
        }
        return kind
    }

    private static func recordID(_ text: String) throws -> RecordID {
        guard let id = RecordID(hex: text) else { throw NodeError.noSuchRecord(text) }
        return id
    }
}
