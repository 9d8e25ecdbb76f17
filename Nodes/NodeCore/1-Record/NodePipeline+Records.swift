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
                return RecordEdit(id: before.id, kind: kind, values: values, author: author)
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
        case .load(let file, let content, let isTrial):
            return try await load(file, content, isTrial: isTrial, author: author, writer)
        }
    }

    /// The levels that records give the grid in a campaign, each with its reason.
    func levels(in period: PeriodCode) async throws -> [IndicatorCode: ComputedLevel] {
        try await store.read { [store] db in
            let membership = try store.membership(in: db)
            let scorer = LevelScorer(try store.calculator(as: membership, in: db))
            let rows = membership.catalogue.grid()?.indicators ?? []
            return Dictionary(
                uniqueKeysWithValues: rows.compactMap { code in
                    scorer.level(of: code, in: period).map { (code, $0) }
                }
            )
        }
    }

    /// What the cluster's own records say of a period, by default of the last campaign they speak of.
    func review(_ period: PeriodCode?) async throws -> (Review, Membership) {
        try await store.read { [store] db in
            let membership = try store.membership(in: db)
            let calculator = try store.calculator(as: membership, in: db)
            let known = Set(try store.reportablePeriods(by: calculator, in: db))
            let last = membership.catalogue.periods(of: .campaign).map(\.code).last(
                where: known.contains
            )
            guard let code = period ?? last else { throw NodeError.nothingRecorded }
            guard let review = Review(of: code, by: calculator) else {
                throw NodeError.unknownPeriod(code.rawValue)
            }
            return (review, membership)
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

/// A version of a record about to be kept.
struct RecordEdit: Sendable {
    let id: RecordID
    let kind: RecordKind
    /// Nil to delete it.
    let values: [FieldCode: FieldValue]?
    let author: String
}

extension NodeStore {
    /// What was typed, checked against the kind and against the records it names.
    func checked(
        _ typed: [String: String],
        as kind: RecordKind,
        by membership: Membership,
        before: [FieldCode: FieldValue] = [:],
        in db: Database
    ) throws -> [FieldCode: FieldValue] {
        let reader = RecordReader(
            catalogue: membership.catalogue,
            filiere: FiliereCode(membership.scope.filiere),
            kind: kind,
            source: kind.label.french
        )
        let values = try reader.read(typed)
        var problems: [InputProblem] = []
        for field in kind.fields {
            guard case .reference(let target) = field.content,
                case .reference(let id)? = values[field.code],
                // What it named may have been deleted since: that is no fault of this change.
                before[field.code] != values[field.code]
            else { continue }
            if try heldRecord(id, in: db)?.kind != target {
                problems.append(
                    InputProblem(
                        source: kind.label.french,
                        column: field.label.french,
                        seen: id.hex,
                        reason: Text.recordNotAReference(id.hex)
                    )
                )
            }
        }
        guard problems.isEmpty else { throw NodeError.badInput(problems) }
        return values
    }
}
