/// A code that names one thing of the catalogue, typed by what it names.
///
/// The tag keeps the code of a zone from being passed where the code of an indicator is wanted; it
/// holds no data. Two codes are equal when their characters are; they are ordered as text.
public struct Identifier<Tag>: RawRepresentable, Hashable, Sendable, Codable, CodingKeyRepresentable
{
    /// The code as written in the catalogue and on the wire.
    public let rawValue: String

    /// Takes the text as it is; the catalogue decides whether it names something.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes the text as it is; never fails.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Whether a catalogue may define this code.
    ///
    /// One to 64 characters among ASCII letters, digits, `.`, `_` and `-`, the first a letter or a
    /// digit: such a code passes unchanged through file names, topics, URLs and spreadsheets.
    public var isWellFormed: Bool {
        let bytes = rawValue.utf8
        guard let first = bytes.first, bytes.count <= 64 else { return false }
        return Self.isLetterOrDigit(first)
            && bytes.allSatisfy { Self.isLetterOrDigit($0) || "._-".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    /// Reads a single string.
    ///
    /// - Throws: `DecodingError` when there is no string here.
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes a single string.
    ///
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: Comparable {
    /// Orders codes as text.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Takes a literal as it is.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension Identifier: CustomStringConvertible {
    /// The code itself.
    public var description: String { rawValue }
}
