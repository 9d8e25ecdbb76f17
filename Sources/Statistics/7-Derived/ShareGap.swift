/// How unequally a total is shared: the largest share minus the smallest.
///
/// Of value added per active maillon this is indicator 6.3 of the grid. The word of the guide could
/// also mean the gap relative to the largest share; shares are what its levels are written in.
public struct ShareGap: Sendable, Hashable {
    /// Why there is no gap to speak of.
    public enum Absence: Error, Sendable, Hashable {
        /// Fewer than two parts.
        case tooFewParts
        /// The parts add up to nothing.
        case noTotal
        /// A part is below zero, so that shares say nothing.
        case negativePart
    }

    /// The largest part minus the smallest.
    public let difference: Int128
    /// The sum of the parts, above zero.
    public let total: Int128

    /// Takes the parts of the active maillons.
    ///
    /// - Throws: `Absence`.
    public init<Part: FixedWidthInteger>(_ parts: [Part]) throws(Absence) {
        guard parts.count >= 2, let most = parts.max(), let least = parts.min() else {
            throw .tooFewParts
        }
        guard least >= 0 else { throw .negativePart }
        total = parts.reduce(0) { $0 + Int128($1) }
        guard total > 0 else { throw .noTotal }
        difference = Int128(most) - Int128(least)
    }

    /// Whether the gap is above so many percentage points, exactly.
    public func isAbove(points: Int) -> Bool { 100 * difference > Int128(points) * total }

    /// The gap in percentage points times ten, rounded half to even.
    public var tenthsOfPoints: Int64 {
        Int64(clamping: HalfEven.quotient(1_000 * difference, total))
    }
}
