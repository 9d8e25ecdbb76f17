/// The place of a cell in a worksheet, as spreadsheets name it: `D7`.
public struct CellAddress: Sendable, Hashable {
    /// The last column of a worksheet, from 0: `XFD`.
    public static let columnMax = 16_383
    /// The last row of a worksheet, from 1.
    public static let rowMax = 1_048_576

    /// The column, from 0.
    public let column: Int
    /// The row, from 1, as a spreadsheet shows it.
    public let row: Int

    /// Takes a column from 0 and a row from 1.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads `D7`, or `$D$7`; nil for anything else and beyond the last cell.
    public init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.columnMax + 1, row <= Self.rowMax else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(column: column - 1, row: row)
    }

    /// The letters of a column counted from 0: `A`, `Z`, `AA`.
    public static func letters(ofColumn column: Int) -> String {
        var rest = max(0, column) + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

extension CellAddress: CustomStringConvertible {
    /// The name of the cell: `D7`.
    public var description: String { Self.letters(ofColumn: column) + String(row) }
}
