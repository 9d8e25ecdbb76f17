/// The text form of keys in ZeroMQ: base 85 with an alphabet that survives source code and shells.
///
/// Source: ZeroMQ RFC 32.
enum Z85 {
    private static let alphabet = Array(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#".utf8
    )

    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, character) in alphabet.enumerated() {
            values[Int(character)] = UInt8(value)
        }
        return values
    }()

    /// The text of bytes whose count is a multiple of four.
    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 4 * 5)
        for start in stride(from: 0, to: bytes.count - bytes.count % 4, by: 4) {
            let word = bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            for divisor: UInt32 in [52_200_625, 614_125, 7_225, 85, 1] {
                text.append(alphabet[Int(word / divisor % 85)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text, or nothing if it has a foreign character, a wrong length or a group
    /// past 32 bits.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var word: UInt64 = 0
        var digits = 0
        for character in text {
            guard let value = values[Int(character)] else { return nil }
            word = word * 85 + UInt64(value)
            digits += 1
            guard digits == 5 else { continue }
            guard let whole = UInt32(exactly: word) else { return nil }
            for shift: UInt32 in [24, 16, 8, 0] {
                bytes.append(UInt8(truncatingIfNeeded: whole >> shift))
            }
            word = 0
            digits = 0
        }
        return digits == 0 ? bytes : nil
    }
}
