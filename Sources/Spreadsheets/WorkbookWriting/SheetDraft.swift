/// A worksheet to be written.
public struct SheetDraft: Sendable, Hashable {
    /// Its name: at most 31 characters, as `SheetName` makes them.
    public var name: String
    /// Whether people do not see it.
    public var isHidden: Bool
    /// Its columns.
    public var columns: [ColumnDraft]
    /// Its rows, from the first.
    public var rows: [[CellDraft]]
    /// Rows that stay in sight.
    public var frozenRows: Int
    /// Columns that stay in sight.
    public var frozenColumns: Int
    /// Rows that people do not see, from 1.
    public var hiddenRows: Set<Int>

    /// Takes the parts of a worksheet.
    public init(
        name: String,
        isHidden: Bool = false,
        columns: [ColumnDraft],
        rows: [[CellDraft]],
        frozenRows: Int = 0,
        frozenColumns: Int = 0,
        hiddenRows: Set<Int> = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.columns = columns
        self.rows = rows
        self.frozenRows = frozenRows
        self.frozenColumns = frozenColumns
        self.hiddenRows = hiddenRows
    }
}
