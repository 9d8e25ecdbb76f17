/// A set of columns, as bits.
struct ColumnSet: Hashable {
    private var words: [UInt64]

    init(_ columns: some Sequence<Int> = [], among count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
        for column in columns { words[column / 64] |= 1 << (column % 64) }
    }

    private init(words: [UInt64]) { self.words = words }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func union(_ other: ColumnSet) -> ColumnSet {
        ColumnSet(words: zip(words, other.words).map { $0 | $1 })
    }

    func subtracting(_ other: ColumnSet) -> ColumnSet {
        ColumnSet(words: zip(words, other.words).map { $0 & ~$1 })
    }

    /// How many columns two sets have in common.
    func common(_ other: ColumnSet) -> Int {
        var count = 0
        for index in words.indices { count += (words[index] & other.words[index]).nonzeroBitCount }
        return count
    }
}
