/// The worst that a choice can come to, rule by rule.
struct WorstChoice {
    /// The fewest owners, of any choice.
    let least: Int
    /// The fewest owners of a choice that is not empty, if there is one.
    let leastNonEmpty: Int?
    let excess: LevelExcess.Part

    /// Both are chosen from.
    func joined(with other: WorstChoice) -> WorstChoice {
        let mixed = [
            leastNonEmpty.map { $0 + other.least }, other.leastNonEmpty.map { $0 + least },
        ]
        return WorstChoice(
            least: least + other.least,
            leastNonEmpty: mixed.compactMap { $0 }.min(),
            excess: excess.joined(with: other.excess)
        )
    }

    /// One or the other is chosen from.
    func or(_ other: WorstChoice) -> WorstChoice {
        WorstChoice(
            least: min(least, other.least),
            leastNonEmpty: [leastNonEmpty, other.leastNonEmpty].compactMap { $0 }.min(),
            excess: excess.or(other.excess)
        )
    }
}
