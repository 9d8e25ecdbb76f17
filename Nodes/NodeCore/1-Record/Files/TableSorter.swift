import Indicators
import Localisation
import Spreadsheets

/// Tells what each table of a file is.
struct TableSorter {
    let catalogue: Catalogue
    let file: String

    enum Sort {
        /// Records of one kind.
        case records(TitleMatch)
        /// Figures by period, below these titles.
        case figures(WorksheetRow, [Int: String])
        /// Submissions of a survey, or rows within them.
        case survey([Int: String])
        /// A page of ours that only tells people something.
        case ours
        /// Nothing for us.
        case other
        /// It could be one of several.
        case unclear(InputProblem)
    }

    /// What a sheet of ours says in its first column, before the kind.
    static let mark = "grenier:"

    func sort(_ table: FileTable) -> Sort {
        if let match = marked(table) { return .records(match) }
        if table.rows.contains(where: { $0.cells[0] == .text(Self.mark) }) { return .ours }
        let candidates = table.rows.prefix(FileTable.titleRowsMax).map { row in
            (row: row, titles: table.titles(in: row))
        }
        if let first = candidates.first, SurveyColumns.isSurvey(first.titles) {
            return .survey(first.titles)
        }
        if let found = candidates.first(where: { holdsFigures($0.titles) }) {
            return .figures(found.row, found.titles)
        }
        guard !table.isHidden else { return .other }
        return recognised(table, candidates)
    }

    /// A sheet of ours: the row of codes says everything, whatever became of the words above it.
    private func marked(_ table: FileTable) -> TitleMatch? {
        for row in table.rows.prefix(FileTable.titleRowsMax) {
            guard case .text(let text)? = row.cells[0], text.hasPrefix(Self.mark),
                let kind = catalogue.recordKind(
                    RecordKindCode(String(text.dropFirst(Self.mark.count)).trimmed)
                )
            else { continue }
            var titles = table.titles(in: row)
            titles[0] = "id"
            return TitleMatch(titles, in: row, as: kind, byCode: true)
        }
        return nil
    }

    private func holdsFigures(_ titles: [Int: String]) -> Bool {
        titles.values.contains { ImportReader.periodTitles.contains($0.lowercased()) }
            && titles.values.contains { catalogue.indicator(column: $0) != nil }
    }

    /// Somebody else's table: by the name of its sheet, or by its titles alone.
    func recognised(
        _ table: FileTable,
        _ candidates: [(row: WorksheetRow, titles: [Int: String])],
        among known: [RecordKind]? = nil
    ) -> Sort {
        let kinds = known ?? named(table.sheet).map { [$0] } ?? catalogue.records
        let isNamed = kinds.count == 1
        let matches = candidates.flatMap { row, titles in
            kinds.map { TitleMatch(titles, in: row, as: $0) }
        }.filter { match in
            // A table that is not named for what it is must look like it.
            match.fields.count >= 2
                && (isNamed || match.missing.isEmpty && match.fields.count >= match.strangers.count)
        }
        guard let best = matches.max(by: { $0.fields.count < $1.fields.count }) else {
            return .other
        }
        let rivals = matches.filter { $0.fields.count == best.fields.count }
        let labels = Set(rivals.map(\.kind.plural.french))
        guard labels.count == 1 else {
            return .unclear(
                table.problem(
                    in: file,
                    row: best.row.number,
                    Text.fileUnclearTable(labels.sorted().joined(separator: ", "))
                )
            )
        }
        return .records(rivals.first ?? best)
    }

    private func named(_ sheet: String?) -> RecordKind? {
        guard let sheet = sheet.map(RecordReader.folded) else { return nil }
        return catalogue.records.first { kind in
            [kind.code.rawValue, kind.label.french, kind.label.english].map(RecordReader.folded)
                .contains(sheet)
                // Names of sheets are cut.
                || [kind.plural.french, kind.plural.english].contains { plural in
                    RecordReader.folded(SheetName.fitted(plural, among: [])) == sheet
                }
        }
    }
}
