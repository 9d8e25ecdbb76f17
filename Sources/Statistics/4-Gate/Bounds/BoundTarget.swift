/// What an attacker wants to bound: one unknown, or all that one owner has in one figure.
struct BoundTarget: Hashable {
    /// In ascending order.
    let versions: [Int]
    let owner: Int
    /// The total of its values.
    let value: Int128

    /// The least by which the total must be able to rise, per cent of its size.
    ///
    /// A bound below (1 + p)·x·(1 + 10⁻⁶) counts as a violation (decisions 27), hence the last
    /// term: what a solver rounds can only withhold.
    func mayRise(by room: Int128, percent: Int) -> Bool {
        let size = Int128(value.magnitude)
        return 100_000_000 * room >= size * Int128(1_000_000 * percent + 100 + percent)
    }
}
