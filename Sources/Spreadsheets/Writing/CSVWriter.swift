/// Writes tables as CSV (RFC 4180): fields quoted where they must be, rows ended by CRLF.
///
/// What it writes, `CSVReader` reads back to the same cells.
public struct CSVWriter: Sendable, Hashable {
    /// The character between cells.
    public let separator: Separator
    /// Whether the file begins with a byte order mark, by which Excel recognises UTF-8.
    public let byteOrderMark: Bool
    /// Whether a cell that a spreadsheet would run as a formula gets an apostrophe before it.
    ///
    /// For files that people open in a spreadsheet and whose texts come from others; numbers,
    /// negative ones included, are left as they are.
    public let disarmsFormulas: Bool

    /// Makes a writer; the defaults suit programs.
    public init(
        separator: Separator = .comma,
        byteOrderMark: Bool = false,
        disarmsFormulas: Bool = false
    ) {
        self.separator = separator
        self.byteOrderMark = byteOrderMark
        self.disarmsFormulas = disarmsFormulas
    }

    /// The table as the bytes of a file, in UTF-8.
    public func bytes(headers: [String], rows: [[String]]) -> [UInt8] {
        (byteOrderMark ? [0xEF, 0xBB, 0xBF] : [])
            + Array(text(headers: headers, rows: rows).utf8)
    }

    /// The table as text, without the byte order mark.
    public func text(headers: [String], rows: [[String]]) -> String {
        ([headers] + rows).map(line).joined()
    }

    private func line(_ cells: [String]) -> String {
        // A row of empty cells would be taken for a blank one.
        let isBlank = cells.allSatisfy(\.isEmpty)
        let fields = cells.enumerated().map { offset, cell in
            field(cell, isForced: isBlank && offset == 0)
        }
        return fields.joined(separator: String(separator.rawValue)) + "\r\n"
    }

    private func field(_ cell: String, isForced: Bool) -> String {
        let text = disarmsFormulas && isFormula(cell) ? "'" + cell : cell
        let mustQuote =
            isForced || text.first?.isWhitespace == true || text.last?.isWhitespace == true
            || isTakenForAMark(text)
            || text.unicodeScalars.contains {
                $0 == "\"" || $0 == "\r" || $0 == "\n" || Character($0) == separator.rawValue
                    || $0.properties.isWhitespace && $0 != " "
            }
        guard mustQuote else { return text }
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return "\"" + String(quoted) + "\""
    }

    /// At the start of a file these would be read as the byte order mark or Excel's `sep=` line.
    private func isTakenForAMark(_ text: String) -> Bool {
        text.unicodeScalars.first == "\u{FEFF}" || text.utf8.starts(with: "sep=".utf8)
    }

    private func isFormula(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r": return true
        case "+", "-":
            return !cell.unicodeScalars.dropFirst().allSatisfy {
                ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == "\u{A0}"
                    || $0 == "\u{202F}"
            }
        default: return false
        }
    }
}
