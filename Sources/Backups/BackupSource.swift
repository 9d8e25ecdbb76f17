/// A file that goes into a backup.
public struct BackupSource: Sendable {
    /// Where its bytes are.
    public enum Content: Sendable {
        /// In memory.
        case bytes([UInt8])
        /// In a file that nobody changes meanwhile.
        case file(String)
    }

    /// Its path inside the folder.
    public let name: String
    /// Where its bytes are.
    public let content: Content

    /// Takes a name and a content.
    public init(name: String, content: Content) {
        self.name = name
        self.content = content
    }
}
