/// How the characters of a file were encoded.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// The western European encoding of older Windows spreadsheets.
    case windows1252 = "Windows-1252"
}
