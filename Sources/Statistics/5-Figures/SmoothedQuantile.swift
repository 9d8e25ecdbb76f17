/// A quantile that rests on five contributors and so shows none of them.
///
/// An order statistic is one contributor's exact value whatever the size of the group. The mean of
/// five consecutive ones, held by five different owners, still hides each from any two others.
struct SmoothedQuantile {
    /// How many consecutive order statistics are averaged: the smallest group any combination of
    /// figures may rest on (4, a pair of insiders included) plus one.
    static let window = 5
    static let digits = 3

    /// The values it is the mean of, in ascending order.
    let members: ArraySlice<OwnedValue>

    /// Finds the window of the quantile at `percent` of values sorted in ascending order.
    ///
    /// Several units of one owner weaken the argument: a pair could hold four values of a window
    /// and compute the fifth. Rather than average over owners, which would change what the
    /// quantile means, there is none when one owner holds two values between the ends of the
    /// window. Ends count with all their ties, since which of the equal values is inside is not
    /// defined.
    init?(sorted: [OwnedValue], percent: Int, window: Int = window) {
        guard sorted.count >= window else { return nil }
        let reach = window / 2
        let rank = Int(HalfEven.quotient(Int128(percent * (sorted.count - 1)), 100))
        let centre = min(max(rank, reach), sorted.count - 1 - reach)
        let low = sorted[centre - reach].value
        let high = sorted[centre + reach].value
        var owners: Set<Int> = []
        for held in sorted where held.value >= low && held.value <= high {
            guard owners.insert(held.owner).inserted else { return nil }
        }
        members = sorted[(centre - reach)...(centre + reach)]
    }

    /// The mean of its members, each in units of 10^-decimals, to three significant digits.
    func value(decimals: Int) -> PublishedNumber? {
        HalfEven.significant(
            members.reduce(0) { $0 + $1.value },
            Int128(members.count) * powerOfTen(decimals),
            digits: Self.digits
        )
    }
}
