/// What stands in a cell of a worksheet; an empty cell has no value.
public enum CellValue: Sendable, Hashable {
    /// Characters as typed.
    case text(String)
    /// A number in plain decimals with a point: what the person saw, not the binary neighbour the
    /// file may hold (`1.1`, not `1.1000000000000001`).
    case number(String)
    /// A day, `2026-07-31`, with its time of day behind a `T` where it has one.
    case date(String)
    /// True or false.
    case boolean(Bool)
    /// An error of the spreadsheet, such as `#N/A`.
    case fault(String)
    /// A formula that no spreadsheet ever computed: the file holds no result.
    case uncomputed
}
