import GRDB
import Indicators

/// Scores of a session: one record a row, all rows of a page or none.
extension NodePipeline {
    /// Keeps what a panel gave some rows; a row that says nothing is not scored.
    ///
    /// - Throws: `NodeError`, when the node is not enrolled or the catalogue has no grid.
    func score(
        _ entries: [GridEntry],
        in campaign: PeriodCode,
        author: String
    ) async throws -> GridOutcome {
        let drawn = try entries.map { _ in
            guard let id = RecordID(bytes: environment.random(16)) else {
                throw NodeError.storage("random")
            }
            return id
        }
        let now = environment.clock()
        return try await store.write { [store, today] db in
            let reading = try Reading(campaign, on: today, from: store, in: db)
            let edits = try Self.edits(entries, drawn, reading)
            let problems = edits.compactMapValues(\.problems)
            guard problems.isEmpty else { return .refused(problems) }
            let changed = try edits.values.filter { edit in
                try store.write(
                    edit.values,
                    of: edit.id,
                    kind: GridScores.kind,
                    author: author,
                    atSeconds: now,
                    in: db
                )
            }
            return .kept(changed: changed.count)
        }
    }

    private struct Edit {
        let id: RecordID
        /// Nil where the row is not scored.
        var values: [FieldCode: FieldValue]?
        var problems: [EntryProblem]?
    }

    private static func edits(
        _ entries: [GridEntry],
        _ drawn: [RecordID],
        _ reading: Reading
    ) throws -> [IndicatorCode: Edit] {
        let kind = try reading.kind(GridScores.kind)
        let held = GridScores.records(reading)
        let panel = GridSession.last(of: PanelRecords.kind, reading)
        var edits: [IndicatorCode: Edit] = [:]
        for (entry, id) in zip(entries, drawn) {
            let before = held[entry.indicator]
            if entry.isEmpty {
                if let before { edits[entry.indicator] = Edit(id: before.id, values: nil) }
                continue
            }
            var typed: [String: String] = [:]
            for field in kind.fields {
                typed[field.code.rawValue] = before?.values[field.code]?.typed(as: field)
            }
            if let panel, typed["panel"] == nil { typed["panel"] = panel.id.hex }
            typed["campaign"] = reading.period.rawValue
            typed["indicator"] = entry.indicator.rawValue
            typed["level"] = entry.level
            typed["evidence"] = entry.evidence
            typed["reference"] = entry.reference
            typed["note"] = entry.note
            var edit = Edit(id: before?.id ?? id)
            do {
                edit.values = try reading.store.checked(
                    typed,
                    as: kind,
                    by: reading.membership,
                    before: before?.values ?? [:],
                    in: reading.db
                )
            } catch NodeError.badInput(let problems) {
                edit.problems = problems.map { EntryProblem($0, of: kind) }
            }
            edits[entry.indicator] = edit
        }
        return edits
    }
}
