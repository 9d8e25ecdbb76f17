/// The character that stands between the cells of a row.
public enum Separator: Character, Sendable, Hashable, CaseIterable {
    /// As programs and English spreadsheets write.
    case comma = ","
    /// As French spreadsheets write, the comma being their decimal mark.
    case semicolon = ";"
    /// As cells pasted from a spreadsheet come.
    case tab = "\t"
}

extension Separator {
    /// The character as a byte of UTF-8.
    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}
