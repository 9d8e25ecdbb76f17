import Indicators
import Localisation
import Spreadsheets

/// Reads one row of a survey's export: a record, or a whole session with the grid.
struct SurveyRowReader {
    let catalogue: Catalogue
    let file: String
    let table: SurveyTable
    let row: WorksheetRow
    let meanings: [Int: SurveyVocabulary.Meaning]
    /// Names of the submission.
    let names: [String]
    /// Which row of its submission it is, where rows repeat.
    let ordinal: Int?

    /// The kind that says who answered the grid.
    static let panel = RecordKindCode("panel")

    private struct Draft {
        var typed: [String: String] = [:]
        var columns: [String: Int] = [:]
        var units: [FieldCode: String] = [:]
        var rowName: String?
        var refused: Set<String> = []
    }

    func read() -> (entries: [FileEntry], problems: [InputProblem]) {
        var problems: [InputProblem] = []
        var drafts: [RecordKindCode: Draft] = [:]
        var scores: [IndicatorCode: Draft] = [:]
        var campaign: (text: String, column: Int)?
        for (column, meaning) in meanings.sorted(by: { $0.key < $1.key }) {
            switch meaning {
            case .field(let kind, let field):
                guard let field = catalogue.recordKind(kind)?.field(field) else { continue }
                take(field, column, &drafts[kind, default: Draft()], &problems)
            case .unit(let kind, let field):
                drafts[kind, default: Draft()].units[field] = plain(column)
            case .row(let kind): drafts[kind, default: Draft()].rowName = plain(column)
            case .campaign: campaign = plain(column).map { ($0, column) }
            case .level(let code):
                take(score(GridScores.level), column, &scores[code, default: Draft()], &problems)
            case .evidence(let code):
                take(
                    score(GridScores.evidence),
                    column,
                    &scores[code, default: Draft()],
                    &problems
                )
            case .reference(let code):
                take(
                    score(FieldCode("reference")),
                    column,
                    &scores[code, default: Draft()],
                    &problems
                )
            }
        }
        if let campaign { addCampaign(campaign, to: &drafts) }
        var entries = catalogue.records.compactMap { kind in
            drafts[kind.code].flatMap { entry($0, as: kind) }
        }
        entries += gridEntries(scores, campaign, panel: entries.first { $0.kind == Self.panel })
        return (entries, problems)
    }

    // MARK: Cells

    private func take(
        _ field: RecordField?,
        _ column: Int,
        _ draft: inout Draft,
        _ problems: inout [InputProblem]
    ) {
        guard let field else { return }
        draft.columns[field.code.rawValue] = column
        guard let value = row.cells[column] else { return }
        let reader = FieldText(
            catalogue: catalogue,
            countsFrom1904: table.table.countsFrom1904
        )
        switch reader.text(value, for: field) {
        case .success(let text): draft.typed[field.code.rawValue] = text
        case .failure(let refusal):
            draft.refused.insert(field.code.rawValue)
            problems.append(
                table.table.problem(
                    in: file,
                    row: row.number,
                    column: column,
                    title: field.label.french,
                    refusal.reason
                )
            )
        }
    }

    private func plain(_ column: Int) -> String? {
        switch row.cells[column] {
        case .text(let text)?, .number(let text)?, .date(let text)?: text.trimmed
        case .boolean, .fault, .uncomputed, nil: nil
        }
    }

    // MARK: Records

    private func entry(_ draft: Draft, as kind: RecordKind) -> FileEntry? {
        guard !draft.typed.isEmpty || !draft.refused.isEmpty else { return nil }
        var typed = draft.typed
        for (field, unit) in draft.units where RecordReader.folded(unit) != "kg" {
            typed[field.rawValue] = typed[field.rawValue].map { $0 + " " + unit }
        }
        return FileEntry(
            names: entryNames(draft, kind.code),
            kind: kind.code,
            typed: typed,
            place: place(draft.columns),
            refused: draft.refused
        )
    }

    private func entryNames(_ draft: Draft, _ kind: RecordKindCode) -> [String] {
        if let name = draft.rowName, !name.isEmpty { return ["row:" + name] }
        let ending = "/" + kind.rawValue + (ordinal.map { "/\($0)" } ?? "")
        return names.map { $0 + ending }
    }

    private func place(_ columns: [String: Int]) -> FilePlace {
        FilePlace(file: file, sheet: table.table.sheet, row: row.number, columns: columns)
    }

    // MARK: The grid

    private func score(_ code: FieldCode) -> RecordField? {
        catalogue.recordKind(GridScores.kind)?.field(code)
    }

    /// The campaign is asked once, for the panel and for each score.
    private func addCampaign(
        _ campaign: (text: String, column: Int),
        to drafts: inout [RecordKindCode: Draft]
    ) {
        guard let kind = catalogue.recordKind(Self.panel), case .period(let code) = kind.time,
            let field = kind.field(code), drafts[Self.panel]?.typed.isEmpty == false
        else { return }
        drafts[Self.panel]?.typed[code.rawValue] = period(campaign.text, field)
        drafts[Self.panel]?.columns[field.code.rawValue] = campaign.column
    }

    private func period(_ text: String, _ field: RecordField) -> String {
        let reader = FieldText(catalogue: catalogue, countsFrom1904: false)
        return (try? reader.text(.text(text), for: field).get()) ?? text
    }

    private func gridEntries(
        _ scores: [IndicatorCode: Draft],
        _ campaign: (text: String, column: Int)?,
        panel: FileEntry?
    ) -> [FileEntry] {
        guard let kind = catalogue.recordKind(GridScores.kind), case .period(let time) = kind.time,
            let timeField = kind.field(time)
        else { return [] }
        let panelField = kind.fields.first { $0.content == .reference(Self.panel) }
        return scores.sorted { $0.key < $1.key }.compactMap { code, draft -> FileEntry? in
            // A row nobody scored is no record, and a level shown with its text is its number.
            let level = draft.typed[GridScores.level.rawValue]
            guard level != nil || !draft.refused.isEmpty else { return nil }
            var typed = draft.typed
            var columns = draft.columns
            typed[GridScores.level.rawValue] = level.map { text in
                text.first?.isNumber == true ? String(text.prefix { $0.isNumber }) : text
            }
            typed[GridScores.indicator.rawValue] = code.rawValue
            if let campaign {
                typed[time.rawValue] = period(campaign.text, timeField)
                columns[timeField.code.rawValue] = campaign.column
            }
            if let panelField, let name = panel?.names.first {
                typed[panelField.code.rawValue] = name
            }
            return FileEntry(
                names: names.map { $0 + "/" + code.rawValue },
                kind: kind.code,
                typed: typed,
                place: place(columns),
                refused: draft.refused
            )
        }
    }
}
