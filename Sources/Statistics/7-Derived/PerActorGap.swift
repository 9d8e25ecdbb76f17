/// The gap of `ShareGap` between what one actor of each maillon has, instead of all its actors.
///
/// A maillon of 300 producers and one of 4 processors may share value added evenly and their people
/// not at all. Shares of quotients stay exact over their common denominator.
public struct PerActorGap: Sendable, Hashable {
    /// The gap in percentage points times ten, rounded half to even.
    public let tenthsOfPoints: Int64

    /// Takes value added and actors of each active maillon; nil where shares or actors say nothing,
    /// or the numbers are past every plausible one.
    public init?(_ maillons: [(added: Int128, actors: Int64)]) {
        guard maillons.allSatisfy({ $0.actors > 0 }) else { return nil }
        var parts: [Int128] = []
        for place in maillons.indices {
            var part = maillons[place].added
            for other in maillons.indices where other != place {
                let (product, isPast) = part.multipliedReportingOverflow(
                    by: Int128(maillons[other].actors)
                )
                if isPast { return nil }
                part = product
            }
            parts.append(part)
        }
        guard parts.allSatisfy({ $0 <= Self.partMax }), let gap = try? ShareGap(parts) else {
            return nil
        }
        tenthsOfPoints = gap.tenthsOfPoints
    }

    /// Twenty parts of it, times a thousand, are within 128 bits.
    private static let partMax = Int128.max / 100_000
}
