/// Which sequences of a stream are settled: everything up to a point, and ranges above it.
///
/// Pure arithmetic, the same at both ends of the wire. The ranges are ascending, disjoint, not
/// touching, and above `through`.
public struct SettledRanges: Sendable, Hashable, Codable {
    /// Every sequence up to this one is settled; 0 for none.
    public private(set) var through: UInt64
    /// Settled ranges above it.
    public private(set) var above: [ClosedRange<UInt64>]

    /// Nothing settled.
    public init() {
        through = 0
        above = []
    }

    /// Everything up to a point.
    public init(through: UInt64) {
        self.through = through
        above = []
    }

    /// Whether a sequence is settled.
    public func contains(_ sequence: UInt64) -> Bool {
        sequence <= through || above.contains { $0.contains(sequence) }
    }

    /// Settles a sequence; settling one twice changes nothing.
    public mutating func insert(_ sequence: UInt64) {
        insert(sequence...sequence)
    }

    /// Settles a range of sequences.
    public mutating func insert(_ range: ClosedRange<UInt64>) {
        guard range.upperBound > through else { return }
        var merged = max(range.lowerBound, through + 1)...range.upperBound
        var kept: [ClosedRange<UInt64>] = []
        for other in above {
            if other.upperBound < merged.lowerBound - 1 || other.lowerBound - 1 > merged.upperBound
            {
                kept.append(other)
            } else {
                merged =
                    min(
                        merged.lowerBound,
                        other.lowerBound
                    )...max(
                        merged.upperBound,
                        other.upperBound
                    )
            }
        }
        kept.append(merged)
        kept.sort { $0.lowerBound < $1.lowerBound }
        if let first = kept.first, first.lowerBound == through + 1 {
            through = first.upperBound
            kept.removeFirst()
        }
        above = kept
    }

    /// What fits on the wire: the lowest ranges first, since the others will be told again.
    public var bounded: SettledRanges {
        var copy = self
        copy.above = Array(above.prefix(Limits.streamRangesMax))
        return copy
    }

    /// Everything settled in either.
    public func union(_ other: SettledRanges) -> SettledRanges {
        var result = self
        if other.through > 0 { result.insert(1...other.through) }
        for range in other.above { result.insert(range) }
        return result
    }
}
