/// Reads the cells of one worksheet.
struct WorksheetReader {
    let name: String
    let content: SheetContent
    private(set) var budget: SheetBudget
    private(set) var rows: [WorksheetRow] = []
    private(set) var merged: [CellRange] = []

    init(name: String, content: SheetContent, budget: SheetBudget) {
        self.name = name
        self.content = content
        self.budget = budget
    }

    mutating func read(
        _ cursor: MarkupCursor,
        _ log: inout WorkbookLog
    ) throws(WorkbookProblem) {
        var last = 0
        while let event = try cursor.next() {
            switch event {
            case .open("row"):
                let number = try rowNumber(cursor.attribute("r"), after: last)
                let cells = try readRow(number, cursor, &log)
                last = number
                guard !cells.isEmpty else { continue }
                try budget.takeRow(of: name)
                rows.append(WorksheetRow(number: number, cells: cells))
            case .open("mergeCell"):
                // Cells that are merged twice or nowhere lose nothing: values stand in cells.
                if let range = cursor.attribute("ref").flatMap(CellRange.init),
                    merged.count < budget.limits.rowsMax
                {
                    merged.append(range)
                }
            default: continue
            }
        }
    }

    private func rowNumber(_ text: String?, after last: Int) throws(WorkbookProblem) -> Int {
        let number = text.map { Int($0) } ?? last + 1
        guard let number, number > last, number <= CellAddress.rowMax else {
            throw .badPlace(sheet: name, seen: text ?? String(last + 1))
        }
        return number
    }

    private mutating func readRow(
        _ row: Int,
        _ cursor: MarkupCursor,
        _ log: inout WorkbookLog
    ) throws(WorkbookProblem) -> [Int: CellValue] {
        var cells: [Int: CellValue] = [:]
        var last = -1
        while let event = try cursor.next() {
            switch event {
            case .close("row"): return cells
            case .open("c"):
                let text = cursor.attribute("r")
                let cell = text.map { CellAddress($0) } ?? CellAddress(column: last + 1, row: row)
                guard let cell, cell.row == row, cell.column > last,
                    cell.column <= CellAddress.columnMax
                else { throw .badPlace(sheet: name, seen: text ?? "\(row)") }
                last = cell.column
                switch value(of: cell, try RawCell(cursor)) {
                case .failure(let problem): log.add(problem)
                case .success(nil): continue
                case .success(let value?):
                    try budget.takeCell(of: name)
                    cells[cell.column] = value
                }
            default: continue
            }
        }
        return cells
    }

    /// Nil for a cell that holds nothing; a problem is of this cell alone, and reading goes on.
    private func value(
        of cell: CellAddress,
        _ raw: RawCell
    ) -> Result<CellValue?, WorkbookProblem> {
        let bad = WorkbookProblem.badCell(
            sheet: name,
            cell: cell,
            seen: raw.value.map { String($0.prefix(40)) } ?? raw.type
        )
        if raw.type == "inlineStr" { return text(raw.inline, in: cell) }
        guard let value = raw.value, !value.isEmpty else {
            // A formula that no program ever computed; an empty text is a result.
            return .success(raw.hasFormula && raw.type != "str" ? .uncomputed : nil)
        }
        switch raw.type {
        case "s":
            guard let index = Int(value), content.texts.indices.contains(index) else {
                return .failure(bad)
            }
            return text(content.texts[index], in: cell)
        case "str": return text(RichText.unescaped(value), in: cell)
        case "d": return .success(.date(value))
        case "e": return .success(.fault(value))
        case "b": return .success(.boolean(value == "1" || value == "true"))
        case "n": return number(value, raw.style).map { .success($0) } ?? .failure(bad)
        default: return .failure(bad)
        }
    }

    private func text(
        _ text: String,
        in cell: CellAddress
    ) -> Result<CellValue?, WorkbookProblem> {
        let most = budget.limits.cellCharactersMax
        guard text.unicodeScalars.count <= most else {
            return .failure(.cellTooLong(sheet: name, cell: cell, charactersMax: most))
        }
        return .success(text.allSatisfy(\.isWhitespace) ? nil : .text(text))
    }

    private func number(_ text: String, _ style: Int) -> CellValue? {
        guard let plain = ExactNumber.plain(text) else { return nil }
        let isDate = content.dateStyles.indices.contains(style) && content.dateStyles[style]
        guard isDate,
            let day = SerialDate.iso(plain, countsFrom1904: content.countsFrom1904)
        else { return .number(plain) }
        return day.contains("-") ? .date(day) : .text(day)
    }
}
