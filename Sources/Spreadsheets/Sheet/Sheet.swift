/// A table read from a file: headers, rows of text, and how the file was written.
public struct Sheet: Sendable, Hashable {
    /// The names of the columns, in order: none is empty and none is repeated.
    public let headers: [String]
    /// The rows that hold something, in order, each with as many cells as there are headers.
    public let rows: [SheetRow]
    /// The separator that was found.
    public let separator: Separator
    /// The encoding that was found.
    public let encoding: TextEncoding
    /// Whether the file began with the byte order mark of UTF-8.
    public let hadByteOrderMark: Bool
    /// The decimal mark its numbers seem to use: a guess, from their shape.
    public let decimalMark: DecimalMark
    /// What a person should know about the reading although nothing is wrong.
    public let notes: [SheetNote]

    /// The place of a column by its name, or nil.
    public func column(named name: String) -> Int? {
        headers.firstIndex(of: name)
    }
}
