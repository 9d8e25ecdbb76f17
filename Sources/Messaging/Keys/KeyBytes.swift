/// The 32 bytes of a key, as a value without an allocation.
///
/// Four words and not `SIMD32`: its alignment of 32 bytes is more than Swift 6.3 gives to the
/// frames of asynchronous functions, which then crash.
struct KeyBytes: Sendable, Hashable {
    static let count = 32

    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// Takes exactly 32 bytes.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.count else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() {
            words[index / 8] = words[index / 8] << 8 | UInt64(byte)
        }
        first = words[0]
        second = words[1]
        third = words[2]
        fourth = words[3]
    }

    var bytes: [UInt8] {
        [first, second, third, fourth].flatMap { word in
            (0..<8).reversed().map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
    }

    /// Compares without stopping at the first difference.
    func isEqualInConstantTime(to other: KeyBytes) -> Bool {
        (first ^ other.first) | (second ^ other.second) | (third ^ other.third)
            | (fourth ^ other.fourth) == 0
    }
}
