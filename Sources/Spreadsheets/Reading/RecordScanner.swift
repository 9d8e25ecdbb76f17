/// Walks over the bytes of a text and finds its records, strictly.
///
/// SwiftCSV, which extracts the cells afterwards, is lenient where a figure could be lost: it
/// takes an unclosed quote for the end of the file, joins quotes inside a cell, pads short rows,
/// drops an empty last cell, and keeps no row numbers. This walk refuses or counts all of that
/// first, so that what reaches the library has only one reading (RFC 4180).
struct RecordScanner {
    let bytes: [UInt8]
    let separator: Separator
    let limits: SheetLimits

    private enum Place { case start, plain, quoted, afterQuote }

    private var position = 0
    private var record: RecordScan
    private var place = Place.start
    private var cellLength = 0

    init(_ bytes: [UInt8], separator: Separator, limits: SheetLimits) {
        self.bytes = bytes
        self.separator = separator
        self.limits = limits
        record = RecordScan(row: 1, bytes: 0..<0)
    }

    /// The next record, blank ones included, or nil at the end.
    mutating func next() -> RecordScan? {
        guard position < bytes.count else { return nil }
        let start = position
        place = .start
        cellLength = 0
        while position < bytes.count {
            let byte = bytes[position]
            if place != .quoted, byte == 0x0A || byte == 0x0D { break }
            step(byte)
            position += 1
        }
        if place == .quoted { record.problems.append(.unclosedQuote(row: record.row)) }
        var found = record
        found.bytes = start..<position
        skipLineEnd()
        record = RecordScan(row: found.row + 1, bytes: position..<position)
        return found
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isPair =
            bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
        position += isPair ? 2 : 1
    }

    private mutating func step(_ byte: UInt8) {
        let isSpace = byte == 0x20 || byte == 0x09
        if place != .quoted, byte == separator.byte {
            record.columns += 1
            place = .start
            cellLength = 0
            return
        }
        if byte == UInt8(ascii: "\"") { return stepQuote() }
        count(byte)
        switch place {
        case .start where !isSpace:
            place = .plain
            record.isBlank = false
        case .afterQuote where !isSpace:
            report(.strayQuote(row: record.row, column: record.columns))
            place = .plain
        default: break
        }
        if place != .quoted { noteOtherSeparator(byte) }
    }

    private mutating func stepQuote() {
        record.isBlank = false
        switch place {
        case .start: place = .quoted
        case .quoted:
            // Either the end of the cell or the first half of a doubled quote.
            place = .afterQuote
        case .afterQuote:
            let isDoubled = position > 0 && bytes[position - 1] == UInt8(ascii: "\"")
            if !isDoubled { report(.strayQuote(row: record.row, column: record.columns)) }
            place = .quoted
            cellLength += 1
        case .plain: report(.strayQuote(row: record.row, column: record.columns))
        }
    }

    /// Counts the characters of a cell and looks for those that no text has.
    private mutating func count(_ byte: UInt8) {
        if byte & 0xC0 != 0x80 { cellLength += 1 }
        if cellLength == limits.cellCharactersMax + 1, byte & 0xC0 != 0x80 {
            report(
                .cellTooLong(
                    row: record.row,
                    column: record.columns,
                    charactersMax: limits.cellCharactersMax
                )
            )
        }
        let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
        if isControl {
            let code = String(byte, radix: 16, uppercase: true)
            report(.controlCharacter(row: record.row, code: byte < 0x10 ? "0" + code : code))
        }
    }

    private mutating func report(_ problem: SheetProblem) {
        // One of a kind is enough for a cell: the rest follows from it.
        if record.problems.last != problem { record.problems.append(problem) }
    }

    private mutating func noteOtherSeparator(_ byte: UInt8) {
        guard
            let other = Separator.allCases.first(where: { $0.byte == byte && $0 != separator })
        else { return }
        let isBetweenDigits =
            position > 0 && position + 1 < bytes.count && isDigit(bytes[position - 1])
            && isDigit(bytes[position + 1])
        if other == .comma, isBetweenDigits {
            record.decimalCommas += 1
            record.otherSeparators[.comma, default: 0] += 0
        } else {
            record.otherSeparators[other, default: 0] += 1
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
