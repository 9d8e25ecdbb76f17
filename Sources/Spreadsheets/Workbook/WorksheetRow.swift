/// One row of a worksheet: the cells that hold something.
public struct WorksheetRow: Sendable, Hashable {
    /// The number a spreadsheet shows beside it.
    public let number: Int
    /// Its values by column, from 0.
    public let cells: [Int: CellValue]

    /// Takes a number and values.
    public init(number: Int, cells: [Int: CellValue]) {
        self.number = number
        self.cells = cells
    }
}
