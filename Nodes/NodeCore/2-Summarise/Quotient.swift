import Statistics

/// A part of a whole above zero, which nothing has rounded.
struct Quotient: Sendable, Hashable {
    let part: Int128
    let whole: Int128

    init(_ part: Quantity, _ whole: Quantity) {
        let decimals = max(part.decimals, whole.decimals)
        let (part, whole) = (part.raised(to: decimals), whole.raised(to: decimals))
        let divisor = max(1, Self.commonDivisor(part, whole))
        (self.part, self.whole) = (part / divisor, whole / divisor)
    }

    /// What `Trend` and `Evolution` take.
    private static let most = Int128(1) << 118

    /// Integers in the same proportions: over the least common multiple of the wholes.
    ///
    /// Where that would pass 118 bits, which no volumes of three campaigns do, to twelve digits after
    /// the mark.
    static func inOneScale(_ quotients: [Quotient?]) -> [Int128?] {
        exact(quotients)
            ?? quotients.map { quotient in
                quotient.map {
                    HalfEven.quotient(
                        Quantity($0.part).raised(to: 12),
                        $0.whole
                    )
                }
            }
    }

    private static func exact(_ quotients: [Quotient?]) -> [Int128?]? {
        var scale = Int128(1)
        for whole in quotients.compactMap(\.?.whole) {
            let (next, isOver) = (scale / commonDivisor(scale, whole))
                .multipliedReportingOverflow(by: whole)
            if isOver { return nil }
            scale = next
        }
        var values: [Int128?] = []
        for quotient in quotients {
            guard let quotient else {
                values.append(nil)
                continue
            }
            let (value, isOver) = quotient.part.multipliedReportingOverflow(
                by: scale / quotient.whole
            )
            if isOver || value.magnitude > most.magnitude { return nil }
            values.append(value)
        }
        return values
    }

    private static func commonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
        var (large, small) = (Int128(one.magnitude), Int128(other.magnitude))
        while small != 0 { (large, small) = (small, large % small) }
        return large
    }
}
