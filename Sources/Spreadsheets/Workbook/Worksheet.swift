/// One worksheet: the rows that hold something.
public struct Worksheet: Sendable, Hashable {
    /// Its name on the tab.
    public let name: String
    /// Whether people do not see it.
    public let isHidden: Bool
    /// The rows that hold something, in order.
    public let rows: [WorksheetRow]
    /// Blocks of merged cells; only the upper left one has a value.
    public let merged: [CellRange]

    /// Takes the parts of a worksheet.
    public init(
        name: String,
        isHidden: Bool = false,
        rows: [WorksheetRow],
        merged: [CellRange] = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.merged = merged
    }
}
