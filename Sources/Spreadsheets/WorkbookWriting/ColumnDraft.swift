/// A column of a worksheet to be written.
public struct ColumnDraft: Sendable, Hashable {
    /// Its width in characters.
    public var width: Double
    /// How an empty cell of it takes what people type.
    public var entry: CellEntry
    /// What may be typed into its cells, if not everything.
    public var check: CellCheck?

    /// Takes the parts of a column.
    public init(width: Double = 14, entry: CellEntry = .general, check: CellCheck? = nil) {
        self.width = width
        self.entry = entry
        self.check = check
    }
}

/// How a cell takes what people type.
public enum CellEntry: Sendable, Hashable {
    /// As the spreadsheet sees fit.
    case general
    /// As characters, so that `2025-2026` and `01` stay what they are.
    case text
    /// As a day, shown `31/07/2026`.
    case date
}
