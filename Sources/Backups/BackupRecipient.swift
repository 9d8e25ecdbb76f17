import Crypto
import Foundation

/// The public half of an offline key: whom a backup is written for.
///
/// As text it is `grenier-backup1-`, 64 hexadecimal digits and 8 of a check, so that a wrong letter
/// is seen before a backup is made that nobody can open.
public struct BackupRecipient: Sendable, Hashable, Codable {
    private static let start = "grenier-backup1-"
    private static let checkByteCount = 4

    let key: Curve25519.KeyAgreement.PublicKey

    init(key: Curve25519.KeyAgreement.PublicKey) {
        self.key = key
    }

    /// Reads the text; blanks around it do not matter.
    ///
    /// - Throws: `BackupError.recipient`.
    public init(text: String) throws(BackupError) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let parts = trimmed.dropFirst(Self.start.count).split(separator: "-")
        guard trimmed.hasPrefix(Self.start), parts.count == 2,
            let bytes = Self.bytes(parts[0]), Self.check(bytes) == parts[1],
            let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
        else { throw .recipient }
        self.key = key
    }

    /// The text that people copy.
    public var text: String {
        let bytes = [UInt8](key.rawRepresentation)
        return Self.start + Self.hex(bytes) + "-" + Self.check(bytes)
    }

    /// Two keys are one when their bytes are.
    public static func == (left: BackupRecipient, right: BackupRecipient) -> Bool {
        left.key.rawRepresentation == right.key.rawRepresentation
    }

    /// Hashes the key's bytes.
    public func hash(into hasher: inout Hasher) { hasher.combine(key.rawRepresentation) }

    /// Reads the text form.
    ///
    /// - Throws: `BackupError.recipient`, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(text: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text form.
    ///
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static func check(_ bytes: [UInt8]) -> String {
        hex(Array(SHA256.hash(data: Array(start.utf8) + bytes).prefix(checkByteCount)))
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
