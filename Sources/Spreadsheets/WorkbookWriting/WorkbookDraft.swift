/// A workbook to be written.
public struct WorkbookDraft: Sendable, Hashable {
    /// Its worksheets, in order; the first one that is not hidden is shown first.
    public var sheets: [SheetDraft]
    /// The moment it says it was made, in seconds since 1970: the same moment gives the same bytes.
    public var createdAtSeconds: Int64

    /// Takes the parts of a workbook.
    public init(sheets: [SheetDraft], createdAtSeconds: Int64) {
        self.sheets = sheets
        self.createdAtSeconds = createdAtSeconds
    }
}
