/// A set of figures, as bits.
struct RowBits: Hashable {
    private var words: [UInt64]

    init(_ rows: [Int], of count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
        for row in rows { words[row / 64] |= 1 << UInt64(row % 64) }
    }

    func isSubset(of other: RowBits) -> Bool {
        for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
        return true
    }

    func subtracting(_ other: RowBits) -> RowBits {
        var rest = self
        for index in words.indices { rest.words[index] &= ~other.words[index] }
        return rest
    }
}
