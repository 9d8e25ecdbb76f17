/// How large a sheet may be.
public struct SheetLimits: Sendable, Hashable {
    /// The bytes of the file.
    public let bytesMax: Int
    /// The rows below the headers, blank ones included.
    public let rowsMax: Int
    /// The columns.
    public let columnsMax: Int
    /// The characters (Unicode scalars) of a cell.
    public let cellCharactersMax: Int
    /// The problems listed one by one; the rest is counted.
    public let problemsMax: Int

    /// Makes limits; the defaults leave room for ten years of a cluster's deliveries.
    public init(
        bytesMax: Int = 20 << 20,
        rowsMax: Int = 100_000,
        columnsMax: Int = 500,
        cellCharactersMax: Int = 10_000,
        problemsMax: Int = 200
    ) {
        self.bytesMax = bytesMax
        self.rowsMax = rowsMax
        self.columnsMax = columnsMax
        self.cellCharactersMax = cellCharactersMax
        self.problemsMax = problemsMax
    }

    /// The limits used unless something else is asked for.
    public static let standard = SheetLimits()
}
