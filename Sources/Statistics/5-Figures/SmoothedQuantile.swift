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
    /// All who hold a value of the window, with the equals of its ends who are left out.
    private let candidates: [OwnedValue]

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
        members = sorted[(centre - reach)...(centre + reach)]
        let ends = sorted[centre - reach].value...sorted[centre + reach].value
        candidates = sorted.filter { ends.contains($0.value) }
        guard Set(candidates.map(\.owner)).count == candidates.count else { return nil }
    }

    /// How many of the window somebody may find unknown, whichever of equal values stand inside.
    func unknownCounts(besides isKnown: (OwnedValue) -> Bool) -> ClosedRange<Int> {
        var least = 0
        var most = 0
        for (value, equals) in Dictionary(grouping: candidates, by: \.value) {
            let taken = members.count { $0.value == value }
            let unknown = equals.count { !isKnown($0) }
            least += max(0, taken - (equals.count - unknown))
            most += min(taken, unknown)
        }
        return least...most
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
