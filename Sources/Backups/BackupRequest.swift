/// What a person asks of `backup`.
public struct BackupRequest: Sendable, Hashable, Codable {
    /// The file to write; absolute, as the folder's owner writes it.
    public let path: String
    /// The public half of the offline key, as text; none: the one the folder remembers.
    public let recipient: String?
    /// In clear.
    public let isPlain: Bool
    /// Whether an existing file may be replaced.
    public let isReplacing: Bool

    /// Takes the parts of a request.
    public init(path: String, recipient: String?, isPlain: Bool, isReplacing: Bool) {
        self.path = path
        self.recipient = recipient
        self.isPlain = isPlain
        self.isReplacing = isReplacing
    }

    /// Whom to write for, and whether that is new to the folder.
    ///
    /// - Throws: `BackupError.recipient` or `recipientMissing`.
    public func chosen(
        remembered: BackupRecipient?
    ) throws(BackupError) -> (recipient: BackupRecipient?, isNew: Bool) {
        if isPlain { return (nil, false) }
        if let recipient {
            let given = try BackupRecipient(text: recipient)
            return (given, given != remembered)
        }
        guard let remembered else { throw .recipientMissing }
        return (remembered, false)
    }
}
