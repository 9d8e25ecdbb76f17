/// A value that is a fixed number of bytes on the wire and lower-case hexadecimal on a screen.
public protocol FixedBytes: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// How many bytes a value has.
    static var byteCount: Int { get }
    /// The bytes, exactly `byteCount` of them.
    var bytes: [UInt8] { get }
    /// Takes bytes already known to be `byteCount` long; anything else is a programming error.
    init(unchecked bytes: [UInt8])
}

extension FixedBytes {
    /// Takes bytes, or nothing when their number is wrong.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(unchecked: Array(bytes))
    }

    /// Reads hexadecimal text of either case, or nothing when it is not `byteCount` bytes of it.
    public init?(hex: String) {
        guard let bytes = Hex.bytes(hex) else { return nil }
        self.init(bytes)
    }

    /// Lower-case hexadecimal.
    public var hex: String { Hex.text(bytes) }

    /// Lower-case hexadecimal.
    public var description: String { hex }

    /// Byte order, which is the canonical order of digests and of exports.
    public static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// Reads the hexadecimal form.
    ///
    /// - Throws: `DecodingError` when the text is not `byteCount` bytes of hexadecimal.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected \(Self.byteCount) bytes of hexadecimal"
            )
        }
        self = value
    }

    /// Writes the hexadecimal form.
    ///
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
