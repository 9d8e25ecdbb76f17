/// One row of a sheet below its headers.
public struct SheetRow: Sendable, Hashable {
    /// The number a spreadsheet shows beside the row: the headers are row 1, blank rows count.
    public let number: Int
    /// The text of its cells, as many as there are headers; numbers stay as they were typed.
    public let cells: [String]

    /// Makes a row.
    public init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }
}
