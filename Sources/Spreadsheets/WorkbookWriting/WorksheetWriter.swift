import CXLSXWriter
import Foundation

/// Fills one worksheet.
struct WorksheetWriter {
    private let target: UnsafeMutablePointer<lxw_worksheet>
    private let looks: WorkbookLooks
    private(set) var failures: [lxw_error] = []

    /// The most characters of a hint, of a refusal and of their titles.
    private static let sentenceCharactersMax = 255

    init(_ target: UnsafeMutablePointer<lxw_worksheet>, looks: WorkbookLooks) {
        self.target = target
        self.looks = looks
    }

    mutating func write(_ sheet: SheetDraft) {
        for (place, column) in sheet.columns.enumerated() {
            let index = lxw_col_t(place)
            note(
                worksheet_set_column(
                    target,
                    index,
                    index,
                    column.width,
                    looks.format(column.entry)
                )
            )
            if let check = column.check { write(check, column: index) }
        }
        for (place, row) in sheet.rows.enumerated() {
            for (column, cell) in row.enumerated() {
                write(cell, row: lxw_row_t(place), column: lxw_col_t(column))
            }
        }
        for row in sheet.hiddenRows.sorted() {
            var options = lxw_row_col_options()
            options.hidden = 1
            note(worksheet_set_row_opt(target, lxw_row_t(row - 1), 15, nil, &options))
        }
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            worksheet_freeze_panes(
                target,
                lxw_row_t(sheet.frozenRows),
                lxw_col_t(sheet.frozenColumns)
            )
        }
    }

    private mutating func note(_ result: lxw_error) {
        if result != LXW_NO_ERROR { failures.append(result) }
    }

    private mutating func write(_ cell: CellDraft, row: lxw_row_t, column: lxw_col_t) {
        let format = looks.format(cell.look, isDate: false)
        switch cell.value {
        case nil: if let format { note(worksheet_write_blank(target, row, column, format)) }
        case .text(let text)?, .fault(let text)?:
            note(worksheet_write_string(target, row, column, RichText.escaped(text), format))
        case .number(let text)?:
            // What no spreadsheet holds as a number stays what it says.
            guard let number = Double(text), number.isFinite else {
                return note(worksheet_write_string(target, row, column, text, format))
            }
            note(worksheet_write_number(target, row, column, number, format))
        case .boolean(let isTrue)?:
            note(worksheet_write_boolean(target, row, column, isTrue ? 1 : 0, format))
        case .date(let iso)?:
            guard var moment = Self.moment(iso) else {
                return note(worksheet_write_string(target, row, column, iso, format))
            }
            note(
                worksheet_write_datetime(
                    target,
                    row,
                    column,
                    &moment,
                    looks.format(cell.look, isDate: true)
                )
            )
        case .uncomputed?: break
        }
    }

    private static func moment(_ iso: String) -> lxw_datetime? {
        let numbers = iso.split(whereSeparator: { "-T:".contains($0) }).map { Int32($0) }
        guard numbers.count == 3 || numbers.count == 6, !numbers.contains(nil) else { return nil }
        let known = numbers.compactMap { $0 }
        guard known[0] >= 1900 else { return nil }
        var moment = lxw_datetime()
        (moment.year, moment.month, moment.day) = (known[0], known[1], known[2])
        if known.count == 6 {
            (moment.hour, moment.min, moment.sec) = (known[3], known[4], Double(known[5]))
        }
        return moment
    }

    private mutating func write(_ check: CellCheck, column: lxw_col_t) {
        var validation = lxw_data_validation()
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.error_type = UInt8(
            (check.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING)
                .rawValue
        )
        var formula: String?
        switch check.rule {
        case .listed(let sheet, let range):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            let quoted = sheet.replacingOccurrences(of: "'", with: "''")
            formula = "='\(quoted)'!\(Self.absolute(range.first)):\(Self.absolute(range.last))"
        case .number(let bounds, let isWhole):
            let type = isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL
            validation.validate = UInt8(type.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            validation.minimum_number = bounds.lowerBound
            validation.maximum_number = bounds.upperBound
        case .date:
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN.rawValue)
            validation.value_datetime = lxw_datetime(
                year: 1950,
                month: 1,
                day: 1,
                hour: 0,
                min: 0,
                sec: 0
            )
        case .anything: validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        }
        Self.withCopies([formula, Self.cut(check.hint), Self.cut(check.refusal)]) { texts in
            // The library keeps copies of its own.
            validation.value_formula = texts[0]
            validation.input_message = texts[1]
            validation.error_message = texts[2]
            note(
                worksheet_data_validation_range(
                    target,
                    lxw_row_t(check.rows.lowerBound - 1),
                    column,
                    lxw_row_t(check.rows.upperBound - 1),
                    column,
                    &validation
                )
            )
        }
    }

    private static func absolute(_ cell: CellAddress) -> String {
        "$" + CellAddress.letters(ofColumn: cell.column) + "$\(cell.row)"
    }

    private static func cut(_ sentence: String) -> String? {
        guard !sentence.isEmpty else { return nil }
        var text = sentence
        while text.utf8.count > sentenceCharactersMax { text.removeLast() }
        return text
    }

    private static func withCopies(
        _ texts: [String?],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Void
    ) {
        let copies = texts.map { text in text.flatMap { strdup($0) } }
        defer { for copy in copies { free(copy) } }
        body(copies)
    }
}
