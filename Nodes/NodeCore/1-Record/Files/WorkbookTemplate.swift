import Indicators
import Localisation
import Spreadsheets

/// A workbook to be filled in: a page for each kind of record, with lists to choose from.
///
/// What it writes, `import` reads, whatever people do to the names above the columns: a hidden row of
/// codes says what each column is. Each row has a name from the start, so that a file that is
/// corrected and imported again corrects the records it gave.
struct WorkbookTemplate {
    let catalogue: Catalogue
    let filiere: FiliereCode
    let kinds: [RecordKind]
    let language: Language
    /// Makes names of rows differ from those of other workbooks.
    let tag: String

    /// Rows of a page that have a name already.
    static let namedRows = 300
    /// Rows of a page in which lists and checks hold.
    static let checkedRows = 2_000
    /// Rows above the records: names, and codes that are not shown.
    static let headRows = 2

    func sheets() -> [SheetDraft] {
        let guide = SheetName.fitted(say(Text.templateGuide()), among: [])
        var names = [guide]
        var lists = TemplateLists(
            sheet: SheetName.fitted(say(Text.templateLists()), among: names)
        )
        names.append(lists.sheet)
        var pages: [SheetDraft] = []
        for kind in kinds {
            let name = SheetName.fitted(kind.plural.text(in: language), among: names)
            names.append(name)
            pages.append(page(kind, named: name, &lists))
        }
        return [self.guide(named: guide, pages.map(\.name))] + pages + [lists.draft()]
    }

    private func say(_ message: Message) -> String { message.rendered(in: language) }

    // MARK: Pages

    private func guide(named name: String, _ pages: [String]) -> SheetDraft {
        let sentences = [
            Text.templateHow(), Text.templateIdentifier(), Text.templateUnits(),
            Text.templateDryRun(), Text.templateStays(), Text.templateSource(catalogue.identifier),
        ]
        let rows: [[CellDraft]] =
            [[.text(say(Text.templateTitle()), .title)], [.text(TableSorter.mark, .code)]]
            + sentences.map { [.text(say($0), .paragraph)] } + [[]]
            + pages.map { [.text($0)] }
        return SheetDraft(
            name: name,
            columns: [ColumnDraft(width: 90)],
            rows: rows,
            hiddenRows: [2]
        )
    }

    private func page(
        _ kind: RecordKind,
        named name: String,
        _ lists: inout TemplateLists
    ) -> SheetDraft {
        let checkedRows = Self.headRows + 1...Self.headRows + Self.checkedRows
        let identifier = ColumnDraft(
            width: 14,
            entry: .text,
            check: CellCheck(
                .anything,
                rows: checkedRows,
                hint: say(Text.templateIdentifierHint())
            )
        )
        let columns = kind.fields.map { field in
            column(field, rows: checkedRows, &lists)
        }
        let headings =
            [CellDraft.text(say(Text.templateIdentifierTitle()), .heading)]
            + kind.fields.map { field in
                CellDraft.text(heading(field), field.isRequired ? .requiredHeading : .heading)
            }
        let codes =
            [CellDraft.text(TableSorter.mark + kind.code.rawValue, .code)]
            + kind.fields.map { .text($0.code.rawValue, .code) }
        return SheetDraft(
            name: name,
            columns: [identifier] + columns,
            rows: [headings, codes] + namedRows(kind),
            frozenRows: Self.headRows,
            frozenColumns: 1,
            hiddenRows: [Self.headRows]
        )
    }

    /// Rows that wait for what people have to say; the grid has one for each of its rows.
    private func namedRows(_ kind: RecordKind) -> [[CellDraft]] {
        let grid = catalogue.grid()?.indicators.compactMap { catalogue.indicator($0) } ?? []
        guard kind.code == GridScores.kind, !grid.isEmpty,
            let column = kind.fields.firstIndex(where: { $0.code == GridScores.indicator })
        else {
            return (1...Self.namedRows).map { number in
                [.text("\(tag)-\(padded(number))")]
            }
        }
        return grid.map { indicator in
            var row = [CellDraft](repeating: CellDraft(nil), count: column + 2)
            row[0] = .text("\(tag)-\(indicator.code.rawValue)")
            row[column + 1] = .text(TemplateLists.named(indicator, language))
            return row
        }
    }

    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    private func heading(_ field: RecordField) -> String {
        var heading = field.label.text(in: language)
        if case .number(let unit, _, _, _) = field.content, unit != "1" {
            heading += " (\(UnitText.text(unit, in: language)))"
        }
        return field.isRequired ? heading + " *" : heading
    }

    private func column(
        _ field: RecordField,
        rows: ClosedRange<Int>,
        _ lists: inout TemplateLists
    ) -> ColumnDraft {
        func listed(_ name: String, _ entries: [String], strict: Bool = true) -> CellCheck? {
            lists.range(of: name, entries).map { range in
                CellCheck(
                    .listed(sheet: lists.sheet, range),
                    rows: rows,
                    isStrict: strict,
                    refusal: say(Text.templateNotListed())
                )
            }
        }
        switch field.content {
        case .date:
            let hint = say(Text.templateDateHint())
            let check = CellCheck(.date, rows: rows, hint: hint, refusal: hint)
            return ColumnDraft(width: 13, entry: .date, check: check)
        case .number(_, let decimals, let bounds, let takesLocalUnits):
            return ColumnDraft(
                width: 13,
                check: number(decimals, bounds, takesLocalUnits, rows: rows)
            )
        case .choice(let choices):
            let names = choices.map { $0.label.text(in: language) }
            return ColumnDraft(width: 24, check: listed(names.joined(separator: "\n"), names))
        case .yesNo:
            let names = [say(Text.answerYes()), say(Text.answerNo())]
            return ColumnDraft(width: 10, check: listed("yesno", names))
        case .crop:
            let names = catalogue.crops.filter { $0.filiere == filiere }.map {
                $0.label.text(in: language)
            }
            return ColumnDraft(width: 18, check: listed("crop", names))
        case .period:
            let codes = catalogue.periods(of: .campaign).map(\.code.rawValue)
            return ColumnDraft(
                width: 13,
                entry: .text,
                check: listed("period", codes, strict: false)
            )
        case .indicator:
            let names = catalogue.indicators.map { TemplateLists.named($0, language) }
            return ColumnDraft(width: 34, check: listed("indicator", names, strict: false))
        case .text: return ColumnDraft(width: 24, entry: .text)
        case .figure: return ColumnDraft(width: 13)
        case .reference(let target):
            let page = catalogue.recordKind(target)?.plural.text(in: language) ?? target.rawValue
            return ColumnDraft(
                width: 14,
                entry: .text,
                check: CellCheck(
                    .anything,
                    rows: rows,
                    hint: say(Text.templateReferenceHint(page))
                )
            )
        }
    }

    private func number(
        _ decimals: Int,
        _ bounds: ClosedRange<Int64>,
        _ takesLocalUnits: Bool,
        rows: ClosedRange<Int>
    ) -> CellCheck {
        if takesLocalUnits {
            return CellCheck(.anything, rows: rows, hint: say(Text.templateUnitsHint()))
        }
        let bounded = Text.templateBounds.with([
            .decimal(bounds.lowerBound, decimals), .decimal(bounds.upperBound, decimals),
        ])
        // Shown and checked by the spreadsheet; what counts is checked again, exactly, at import.
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return CellCheck(
            .number(
                Double(bounds.lowerBound) / scale...Double(bounds.upperBound) / scale,
                isWhole: decimals == 0
            ),
            rows: rows,
            hint: say(bounded),
            refusal: say(bounded)
        )
    }
}
