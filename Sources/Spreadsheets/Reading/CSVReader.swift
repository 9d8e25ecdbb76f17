import SwiftCSV

/// Reads CSV files as people really send them.
///
/// UTF-8 with or without a byte order mark, or Windows-1252; comma, semicolon or tab; line ends of
/// every system; the `sep=` line that Excel writes. Everything else is refused with the row where
/// it stands, and all problems are told at once.
public enum CSVReader {
    /// The table of a file.
    ///
    /// - Throws: `SheetProblems` with everything that keeps the file from being read.
    public static func read(
        bytes: [UInt8],
        limits: SheetLimits = .standard
    ) throws(SheetProblems) -> Sheet {
        let decoded = try DecodedText.decode(bytes, limits: limits).get()
        var body = Array(decoded.text.utf8)
        let declared = declaredSeparator(removingFrom: &body)
        let found = SeparatorChoice.find(in: body, limits: limits)
        let separator = declared ?? found.separator

        var preflight = Preflight(body, separator: separator, limits: limits)
        preflight.run()
        if declared == nil, let rival = found.rival {
            preflight.log.add(.mixedSeparators(row: 1, seen: rival, expected: separator))
        }
        let records = extract(&preflight)
        guard preflight.log.isEmpty, let headers = records.first else { throw preflight.log.error }
        let rows = records.dropFirst().map { SheetRow(number: $0.row, cells: $0.cells) }
        return Sheet(
            headers: headers.cells.map(trimmed),
            rows: rows,
            separator: separator,
            encoding: decoded.encoding,
            hadByteOrderMark: decoded.hadByteOrderMark,
            decimalMark: DecimalGuess.mark(of: rows),
            notes: decoded.encoding == .windows1252 ? [.readAsWindows1252] : []
        )
    }

    /// Cuts off Excel's first line `sep=;`, which says the separator and is not shown as a row.
    private static func declaredSeparator(removingFrom body: inout [UInt8]) -> Separator? {
        guard body.count >= 5, body.starts(with: "sep=".utf8),
            let separator = Separator.allCases.first(where: { $0.byte == body[4] }),
            body.count == 5 || body[5] == 0x0A || body[5] == 0x0D
        else { return nil }
        let isPair = body.count > 6 && body[5] == 0x0D && body[6] == 0x0A
        body.removeFirst(min(body.count, isPair ? 7 : 6))
        return separator
    }

    private struct Record {
        let row: Int
        let cells: [String]
    }

    /// The cells of every record that holds something, and a problem where SwiftCSV does not find
    /// the cells that the preflight counted.
    private static func extract(_ preflight: inout Preflight) -> [Record] {
        guard preflight.log.isEmpty else { return [] }
        // The library drops an empty last cell unless a line end follows, so every record gets one.
        var text = ""
        for record in preflight.records {
            text += String(decoding: preflight.bytes[record.bytes], as: UTF8.self) + "\n"
        }
        let delimiter = CSVDelimiter(unicodeScalarLiteral: preflight.separator.rawValue)
        guard let csv = try? EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false)
        else {
            preflight.log.add(.unreadable(row: 1))
            return []
        }
        let found = [csv.header] + csv.rows
        guard found.count == preflight.records.count else {
            preflight.log.add(.unreadable(row: preflight.records.last?.row ?? 1))
            return []
        }
        return zip(preflight.records, found).map { record, cells in
            if cells.count != record.columns { preflight.log.add(.unreadable(row: record.row)) }
            return Record(row: record.row, cells: cells)
        }
    }

    /// A title without the blanks around it.
    ///
    /// A byte order mark below a blank line is one too: the library drops it without a word.
    static func trimmed(_ text: String) -> String {
        func isBlank(_ character: Character) -> Bool {
            character.isWhitespace || character == "\u{FEFF}"
        }
        var rest = Substring(text)
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }
}
