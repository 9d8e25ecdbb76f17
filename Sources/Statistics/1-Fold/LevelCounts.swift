/// How many times each value of a bag occurs: the histogram of an ordinal or binary variable.
public struct LevelCounts: MergeableAggregate {
    // A count may be negative between a removal and the addition it undoes; zero is never stored,
    // so that equal bags are equal values.
    private var countByLevel: [Int64: Int] = [:]

    /// Makes the counts of nothing.
    public init() {}

    /// How many values equal this level.
    public func count(of level: Int64) -> Int {
        countByLevel[level] ?? 0
    }

    /// The counts of every level of a range, lowest level first; levels outside are left out.
    public func counts(over levels: ClosedRange<Int64>) -> [Int] {
        levels.map { countByLevel[$0] ?? 0 }
    }

    /// Counts one value.
    public mutating func add(_ value: Int64) { shift(value, by: 1) }

    /// Takes one value out.
    public mutating func remove(_ value: Int64) { shift(value, by: -1) }

    /// Adds the counts of another bag.
    public mutating func merge(_ other: Self) {
        for (level, count) in other.countByLevel { shift(level, by: count) }
    }

    /// Takes out the counts of another bag.
    public mutating func subtract(_ other: Self) {
        for (level, count) in other.countByLevel { shift(level, by: -count) }
    }

    /// Pairs (level, count) by ascending level, each number in 8 big-endian bytes.
    public var canonicalBytes: [UInt8] {
        countByLevel.sorted { $0.key < $1.key }
            .flatMap { bigEndianBytes($0.key) + bigEndianBytes(Int64($0.value)) }
    }

    private mutating func shift(_ level: Int64, by count: Int) {
        let shifted = (countByLevel[level] ?? 0) + count
        countByLevel[level] = shifted == 0 ? nil : shifted
    }
}
