/// Everything that can be wrong with a text, checked before its cells are taken out.
struct Preflight {
    let bytes: [UInt8]
    let separator: Separator
    let limits: SheetLimits
    var log: SheetLog
    /// The records that hold something; the first is the headers.
    private(set) var records: [RecordScan] = []

    init(_ bytes: [UInt8], separator: Separator, limits: SheetLimits) {
        self.bytes = bytes
        self.separator = separator
        self.limits = limits
        log = SheetLog(problemsMax: limits.problemsMax)
    }

    mutating func run() {
        var scanner = RecordScanner(bytes, separator: separator, limits: limits)
        while let record = scanner.next() {
            guard record.row <= limits.rowsMax + 1 else {
                log.add(.tooManyRows(rowsMax: limits.rowsMax))
                break
            }
            for problem in record.problems { log.add(problem) }
            if record.isBlank { continue }
            if let headers = records.first {
                checkShape(of: record, expected: headers.columns)
            } else if record.columns > limits.columnsMax {
                log.add(.tooManyColumns(seen: record.columns, columnsMax: limits.columnsMax))
            } else {
                checkHeaders(record)
            }
            records.append(record)
        }
        if records.isEmpty { log.add(.empty) }
    }

    private mutating func checkShape(of record: RecordScan, expected: Int) {
        // Cells cannot be counted in a row whose quotes are wrong.
        guard record.columns != expected, record.problems.isEmpty else { return }
        if let other = record.strayingSeparator(expected: expected) {
            log.add(.mixedSeparators(row: record.row, seen: other, expected: separator))
        } else {
            log.add(.ragged(row: record.row, seen: record.columns, expected: expected))
        }
    }

    private mutating func checkHeaders(_ record: RecordScan) {
        guard record.problems.isEmpty else { return }
        var firstUses: [String: Int] = [:]
        for (offset, name) in names(in: record).enumerated() {
            if name.isEmpty {
                log.add(.emptyHeader(column: offset + 1))
            } else if let first = firstUses[name] {
                log.add(.duplicateHeader(name: name, first: first, again: offset + 1))
            } else {
                firstUses[name] = offset + 1
            }
        }
    }

    /// The names of the columns, near enough to compare them; the library takes out the real ones.
    private func names(in record: RecordScan) -> [String] {
        var names: [[UInt8]] = [[]]
        var isQuoted = false
        for byte in bytes[record.bytes] {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == separator.byte, !isQuoted {
                names.append([])
            } else {
                names[names.count - 1].append(byte)
            }
        }
        return names.map { CSVReader.trimmed(String(decoding: $0, as: UTF8.self)) }
    }
}
