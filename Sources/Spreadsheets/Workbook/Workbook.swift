/// A file of worksheets, read whole.
public struct Workbook: Sendable, Hashable {
    /// Its worksheets in order, hidden ones included.
    public let sheets: [Worksheet]
    /// Whether its days count from 1904, as older Macintosh spreadsheets have it.
    public let countsFrom1904: Bool

    /// Takes the parts of a workbook.
    public init(sheets: [Worksheet], countsFrom1904: Bool = false) {
        self.sheets = sheets
        self.countsFrom1904 = countsFrom1904
    }
}
