import Indicators
import Localisation
import Spreadsheets

/// Reads a file of figures: a column `period`, and one column for each indicator.
///
/// Pure. It goes through the whole file and names every problem, so that a person mends them in
/// one go; a file with a problem gives no record at all.
struct ImportReader {
    let catalogue: Catalogue
    let file: String

    /// Titles of the period column, in the two languages.
    static let periodTitles = ["period", "période", "periode"]

    /// - Throws: `NodeError.badInput`.
    func read(_ bytes: [UInt8]) throws(NodeError) -> ImportedFile {
        let sheet: Sheet
        do {
            sheet = try CSVReader.read(bytes: bytes)
        } catch {
            throw .badInput(
                error.list.map {
                    InputProblem(
                        source: file,
                        row: $0.row,
                        reason: $0.message,
                        reasonSaysPlace: true
                    )
                }
            )
        }
        return try read(
            FigureTable(headers: sheet.headers, rows: sheet.rows, notes: sheet.notes.map(\.message))
        )
    }

    /// - Throws: `NodeError.badInput`.
    func read(_ sheet: FigureTable) throws(NodeError) -> ImportedFile {
        var problems: [InputProblem] = []
        let columns = columns(of: sheet, &problems)
        let periodColumn = periodColumn(of: sheet, &problems)
        var records: [Record] = []
        var rowsByPeriod: [PeriodCode: Int] = [:]
        var marks = DecimalMarks()
        for row in sheet.rows {
            let period = periodColumn.flatMap {
                self.period(row, column: $0, title: sheet.headers[$0], &rowsByPeriod, &problems)
            }
            for column in columns {
                let text = row.cells[column.position].trimmed
                guard !text.isEmpty else { continue }
                let place = Place(row: row.number, column: column.title, seen: text)
                if let other = marks.conflict(in: text) {
                    problems.append(problem(place, Text.importMixedDecimals(text, other)))
                }
                guard let entry = entry(text, of: column.indicator, at: place, &problems) else {
                    continue
                }
                if let period, isFit(entry, column.indicator, period, place, &problems) {
                    records.append(
                        Record(
                            period: period.code,
                            indicator: column.indicator.code,
                            entry: entry,
                            row: row.number
                        )
                    )
                }
            }
        }
        if sheet.rows.isEmpty, problems.isEmpty {
            problems.append(InputProblem(source: file, reason: Text.importNoRows()))
        }
        guard problems.isEmpty else { throw .badInput(problems) }
        return ImportedFile(
            name: file,
            records: records,
            rowCount: sheet.rows.count,
            notes: sheet.notes
        )
    }

    // MARK: Columns

    private struct Column {
        let position: Int
        let title: String
        let indicator: Indicator
    }

    private struct Place {
        let row: Int
        let column: String
        let seen: String
    }

    private func periodColumn(of sheet: FigureTable, _ problems: inout [InputProblem]) -> Int? {
        let found = sheet.headers.firstIndex {
            Self.periodTitles.contains($0.trimmed.lowercased())
        }
        if found == nil {
            problems.append(
                InputProblem(
                    source: file,
                    row: 1,
                    seen: sheet.headers.joined(separator: ", "),
                    reason: Text.importNoPeriodColumn(sheet.headers.joined(separator: ", "))
                )
            )
        }
        return found
    }

    private func columns(of sheet: FigureTable, _ problems: inout [InputProblem]) -> [Column] {
        var columns: [Column] = []
        var titles: [IndicatorCode: String] = [:]
        for (position, header) in sheet.headers.enumerated() {
            let title = header.trimmed
            if Self.periodTitles.contains(title.lowercased()) || catalogue.isIgnored(column: title)
            {
                continue
            }
            guard let indicator = catalogue.indicator(column: title) else {
                problems.append(
                    InputProblem(
                        source: file,
                        row: 1,
                        column: title,
                        seen: title,
                        reason: Text.importUnknownColumn(title, catalogue.identifier)
                    )
                )
                continue
            }
            if let other = titles.updateValue(title, forKey: indicator.code) {
                problems.append(
                    InputProblem(
                        source: file,
                        row: 1,
                        column: title,
                        seen: title,
                        reason: Text.importRepeatedColumn(other, title, indicator.code)
                    )
                )
                continue
            }
            columns.append(Column(position: position, title: title, indicator: indicator))
        }
        if columns.isEmpty, problems.isEmpty {
            problems.append(
                InputProblem(
                    source: file,
                    row: 1,
                    reason: Text.importNoColumn(catalogue.identifier)
                )
            )
        }
        return columns
    }

    // MARK: Cells

    private func period(
        _ row: SheetRow,
        column: Int,
        title: String,
        _ seen: inout [PeriodCode: Int],
        _ problems: inout [InputProblem]
    ) -> Period? {
        let text = row.cells[column].trimmed
        let place = Place(row: row.number, column: title, seen: text)
        guard let period = catalogue.period(PeriodCode(text)) else {
            let known = catalogue.periods.map(\.code.rawValue)
            let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? "…" : "")
            problems.append(problem(place, Text.importUnknownPeriod(text, shown)))
            return nil
        }
        if let first = seen[period.code] {
            problems.append(problem(place, Text.importRepeatedPeriod(text, first)))
            return nil
        }
        seen[period.code] = row.number
        return period
    }

    private func entry(
        _ text: String,
        of indicator: Indicator,
        at place: Place,
        _ problems: inout [InputProblem]
    ) -> SummaryEntry? {
        switch indicator.protection {
        case .ordinal:
            if let level = Int(text).flatMap(Level.init(rawValue:)) {
                return .grade(Grade(declared: level, computed: nil, evidence: .declared))
            }
            problems.append(problem(place, Text.importNotALevel(text)))
            return nil
        case .binary:
            if let isYes = TypedYesNo.read(text) { return .value(isYes ? 1 : 0) }
            problems.append(problem(place, Text.importNotYesOrNo(text)))
            return nil
        case .magnitude, .ratio, .price:
            do {
                return .value(try FixedPoint.parse(text, decimals: indicator.decimals))
            } catch {
                problems.append(problem(place, error.message))
                return nil
            }
        }
    }

    private func isFit(
        _ entry: SummaryEntry,
        _ indicator: Indicator,
        _ period: Period,
        _ place: Place,
        _ problems: inout [InputProblem]
    ) -> Bool {
        let found =
            indicator.periodKind == period.kind
            ? catalogue.problem(with: entry, for: indicator.code)
            : .otherPeriodKind(indicator, period)
        guard let found else { return true }
        problems.append(problem(place, found.message))
        return false
    }

    private func problem(_ place: Place, _ reason: Message) -> InputProblem {
        InputProblem(
            source: file,
            row: place.row,
            column: place.column,
            seen: place.seen,
            reason: reason
        )
    }
}
