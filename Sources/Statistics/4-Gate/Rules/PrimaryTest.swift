/// Step 4: whether a group of contributions, alone, may be shown as one figure.
struct PrimaryTest {
    /// The largest share of a level among the others of any one owner.
    static let sharePercentMax = 80

    /// From where the 80 % rule looks on.
    enum Onlooker {
        /// Each member of the group in turn, its own units left out.
        case inside
        /// Somebody with no unit in the group.
        case outside
    }

    let parameters: DisclosureParameters
    /// The least number of owners.
    let nMin: Int

    init(parameters: DisclosureParameters, nMin: Int? = nil) {
        self.parameters = parameters
        self.nMin = nMin ?? parameters.nMin
    }

    /// The rule the group fails, or nothing; the empty group fails.
    ///
    /// A ratio is judged by its two terms, which stand in the same family.
    func objection(to members: [Member], as protection: Protection) -> GateReason? {
        objection(to: Combination(members, minus: []), as: protection)
    }

    /// Whether a difference of figures may be known: it is empty, or passes by owners.
    ///
    /// An owner weighs what it nets in the difference, so that reports amended without change
    /// never hide a newcomer. Only where enough owners amended and none of them changed anything
    /// is there nothing to tell: a figure of the same value.
    func passes(_ combination: Combination, as protection: Protection) -> Bool {
        combination.isEmpty || objection(to: combination, as: protection) == nil
    }

    /// The rule a difference of figures fails, or nothing.
    func objection(
        to combination: Combination,
        as protection: Protection,
        onlooker: Onlooker = .inside
    ) -> GateReason? {
        switch protection {
        case .ratio:
            return nil
        case .price:
            return combination.ownerCount < nMin ? .n : nil
        case .magnitude:
            let owners = OwnerTotals(combination)
            if owners.count < nMin { return .n }
            return owners.isUnchanged ? nil : objection(toTotals: owners)
        case .ordinal(let levels):
            return objection(toLevels: OwnerLevels(combination, levels: levels), onlooker)
        case .binary:
            return objection(toLevels: OwnerLevels(combination, levels: 0...1), onlooker)
        }
    }

    private func objection(toTotals owners: OwnerTotals) -> GateReason? {
        if owners.nonZeroCount < parameters.nzMin { return .nz }
        // X − x1 − x2 ≥ p·x1 on absolute totals: the second largest, knowing its own, must not
        // bound the largest within p %.
        let rest = owners.absoluteTotal - owners.largest - owners.second
        return 100 * rest < Int128(parameters.pPercent) * owners.largest ? .p : nil
    }

    private func objection(toLevels owners: OwnerLevels, _ onlooker: Onlooker) -> GateReason? {
        if owners.count < nMin { return .n }
        let percent = Self.sharePercentMax
        let isConcentrated =
            switch onlooker {
            case .inside: owners.largestShareExceeds(percent: percent)
            case .outside: owners.largestShareOfAllExceeds(percent: percent)
            }
        return isConcentrated ? .p : nil
    }
}
