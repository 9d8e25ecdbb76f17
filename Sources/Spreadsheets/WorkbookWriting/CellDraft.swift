/// A cell to be written.
public struct CellDraft: Sendable, Hashable {
    /// What stands in it; nil for nothing.
    public var value: CellValue?
    /// How it is shown.
    public var look: CellLook

    /// Takes the parts of a cell.
    public init(_ value: CellValue?, _ look: CellLook = .plain) {
        self.value = value
        self.look = look
    }

    /// A cell of characters.
    public static func text(_ text: String, _ look: CellLook = .plain) -> CellDraft {
        CellDraft(text.isEmpty ? nil : .text(text), look)
    }
}

/// How a cell is shown.
public enum CellLook: Sendable, Hashable, CaseIterable {
    /// As anything.
    case plain
    /// The name of a column.
    case heading
    /// The name of a column that must be filled in.
    case requiredHeading
    /// What programs read and people may overlook.
    case code
    /// The name of a page.
    case title
    /// Sentences, over several lines.
    case paragraph
}
