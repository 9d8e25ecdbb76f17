/// A block of cells, such as one that was merged.
public struct CellRange: Sendable, Hashable {
    /// The upper left cell.
    public let first: CellAddress
    /// The lower right cell.
    public let last: CellAddress

    /// Reads `A1:D1` or `A1`; nil for anything else.
    public init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let head = ends.first, let tail = ends.last, ends.count <= 2,
            let first = CellAddress(head), let last = CellAddress(tail),
            first.column <= last.column, first.row <= last.row
        else { return nil }
        self.first = first
        self.last = last
    }

    /// Whether a cell lies in it.
    public func contains(_ cell: CellAddress) -> Bool {
        (first.column...last.column).contains(cell.column)
            && (first.row...last.row).contains(cell.row)
    }
}
