/// Secrets drawn, and compared in a time that says nothing of where they differ.
package enum Secret {
    /// Whether two texts are the same.
    package static func isEqual(_ one: String, _ other: String) -> Bool {
        isEqual(Array(one.utf8), Array(other.utf8))
    }

    /// Whether two rows of bytes are the same.
    package static func isEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// 128 random bits in hexadecimal digits; `random` gives as many unpredictable bytes as asked for.
    package static func token(_ random: (Int) -> [UInt8]) -> String {
        random(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
