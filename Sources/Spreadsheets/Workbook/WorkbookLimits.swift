/// How large a workbook may be, packed and unpacked.
public struct WorkbookLimits: Sendable, Hashable {
    /// The bytes of the file.
    public let bytesMax: Int
    /// The bytes that are unpacked of it, over all its parts: a few kilobytes can hold terabytes.
    public let unpackedBytesMax: Int
    /// The parts of the package.
    public let partsMax: Int
    /// The worksheets.
    public let sheetsMax: Int
    /// The rows that hold something, over all worksheets.
    public let rowsMax: Int
    /// The cells that hold something, over all worksheets.
    public let cellsMax: Int
    /// The characters (Unicode scalars) of a cell.
    public let cellCharactersMax: Int
    /// The problems listed one by one; the rest is counted.
    public let problemsMax: Int

    /// Makes limits; the defaults leave room for ten years of a cluster's deliveries.
    public init(
        bytesMax: Int = 20 << 20,
        unpackedBytesMax: Int = 200 << 20,
        partsMax: Int = 2_000,
        sheetsMax: Int = 200,
        rowsMax: Int = 100_000,
        cellsMax: Int = 1_000_000,
        cellCharactersMax: Int = 10_000,
        problemsMax: Int = 200
    ) {
        self.bytesMax = bytesMax
        self.unpackedBytesMax = unpackedBytesMax
        self.partsMax = partsMax
        self.sheetsMax = sheetsMax
        self.rowsMax = rowsMax
        self.cellsMax = cellsMax
        self.cellCharactersMax = cellCharactersMax
        self.problemsMax = problemsMax
    }

    /// The limits used unless something else is asked for.
    public static let standard = WorkbookLimits()
}
