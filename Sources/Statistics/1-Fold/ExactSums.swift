/// The count, the sum and the sum of squares of a bag of integers.
///
/// Arithmetic is modulo 2¹²⁸, a group, so removing a value is exact even if a sum passed the
/// limit on the way. The numbers read are the true ones while |value| ≤ ``Variable/valueMax`` and
/// n ≤ 10⁶, the most
/// units a table takes: then n·ΣX² stays under 1.7·10³⁸.
public struct ExactSums: MergeableAggregate {
    /// How many values are in.
    public private(set) var n = 0
    /// S1, the sum of the values.
    public private(set) var sum: Int128 = 0
    /// S2, the sum of the squares of the values.
    public private(set) var sumOfSquares: Int128 = 0

    /// Makes the sums of nothing.
    public init() {}

    /// Adds one value.
    public mutating func add(_ value: Int64) {
        n += 1
        sum &+= Int128(value)
        sumOfSquares &+= Int128(value) * Int128(value)
    }

    /// Takes one value out.
    public mutating func remove(_ value: Int64) {
        n -= 1
        sum &-= Int128(value)
        sumOfSquares &-= Int128(value) * Int128(value)
    }

    /// Adds the values of another bag.
    public mutating func merge(_ other: Self) {
        n += other.n
        sum &+= other.sum
        sumOfSquares &+= other.sumOfSquares
    }

    /// Takes out the values of another bag.
    public mutating func subtract(_ other: Self) {
        n -= other.n
        sum &-= other.sum
        sumOfSquares &-= other.sumOfSquares
    }

    /// The three numbers, big-endian two's complement: 8, 16 and 16 bytes.
    public var canonicalBytes: [UInt8] {
        bigEndianBytes(Int64(n)) + bigEndianBytes(sum) + bigEndianBytes(sumOfSquares)
    }
}

/// The bytes of an integer, most significant first.
func bigEndianBytes(_ value: some FixedWidthInteger) -> [UInt8] {
    stride(from: value.bitWidth - 8, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: value >> $0)
    }
}
