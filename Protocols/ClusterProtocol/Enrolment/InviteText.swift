public import Localisation

/// The written form of an invite: `grenier1-` + base 32 + `-` + four check words.
///
/// The alphabet has no letter that is read for a digit; the words let a person compare two copies
/// over the phone and catch a changed letter before anything is sent (PROTOCOL.md §5.1).
public enum InviteText {
    /// What every invite starts with.
    public static let start = "grenier1-"
    /// Crockford's base 32: no I, L, O or U.
    static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    /// Why a text is not an invite.
    public struct Unreadable: Error, Sendable, Hashable, Explained {
        /// What is wrong with it.
        public let reason: Message

        /// The reason, for the person who typed it.
        public var message: Message { Text.inviteUnreadable.with([.message(reason)]) }
    }

    /// Writes an invite.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public static func write(_ invite: Invite) throws(ProtocolError) -> String {
        let bytes = try invite.encoded()
        return start + base32(bytes) + "-" + words(for: bytes).joined(separator: "-")
    }

    /// Reads an invite, whatever its case and the blanks and line breaks in it.
    ///
    /// - Throws: `Unreadable`.
    public static func read(_ text: String) throws(Unreadable) -> Invite {
        guard text.utf8.count <= Limits.inviteTextBytesMax else {
            throw Unreadable(reason: Text.inviteWrongContent())
        }
        let compact = text.lowercased().filter { !$0.isWhitespace }
        guard compact.hasPrefix(start) else {
            throw Unreadable(reason: Text.inviteWrongStart(start))
        }
        var parts = compact.dropFirst(start.count).split(
            separator: "-",
            omittingEmptySubsequences: false
        ).map(String.init)
        guard let coded = parts.first else {
            throw Unreadable(reason: Text.inviteWrongContent())
        }
        parts.removeFirst()
        let bytes = try bytes(base32: coded)
        let expected = words(for: bytes)
        guard parts == expected else {
            throw Unreadable(
                reason: Text.inviteWrongWords(
                    parts.joined(separator: " "),
                    expected.joined(separator: " ")
                )
            )
        }
        do {
            return try Invite(decoding: bytes)
        } catch {
            throw Unreadable(reason: Text.inviteWrongContent())
        }
    }

    /// The four check words of an invite's bytes: 6 bits each from their digest.
    static func words(for bytes: [UInt8]) -> [String] {
        Digest(of: [Array("grenier/words/1".utf8), [0], bytes]).bytes.prefix(4)
            .map { CheckWords.all[Int($0 & 63)] }
    }

    static func base32(_ bytes: [UInt8]) -> String {
        var text = ""
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(pending >> UInt32(bits)) & 31])
            }
            pending &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { text.append(alphabet[Int(pending << UInt32(5 - bits)) & 31]) }
        return text
    }

    static func bytes(base32 text: String) throws(Unreadable) -> [UInt8] {
        var bytes: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        for character in text {
            let read: Character =
                switch character {
                case "o": "0"
                case "i", "l": "1"
                default: character
                }
            guard let value = alphabet.firstIndex(of: read) else {
                throw Unreadable(reason: Text.inviteWrongCharacter(String(character)))
            }
            pending = pending << 5 | UInt32(value)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
                pending &= (1 << UInt32(bits)) - 1
            }
        }
        // The last character carries 0 to 4 bits of padding, which are zero: otherwise two texts
        // would stand for one invite.
        guard bits < 5, pending == 0 else {
            throw Unreadable(reason: Text.inviteWrongContent())
        }
        return bytes
    }
}
