/// Step 4: whether a group of contributions, alone, may be shown as one figure.
struct PrimaryTest {
    /// The largest share of a level among the others of any one owner.
    static let sharePercentMax = 80

    let parameters: DisclosureParameters

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
        guard !combination.isEmpty else { return true }
        let oneSided = combination.oneSided
        return objection(to: combination, as: protection) == nil
            && (oneSided.isEmpty || objection(to: oneSided, as: protection) == nil)
    }

    /// The rule a difference of figures fails, or nothing.
    func objection(
        to combination: Combination,
        as protection: Protection
    ) -> GateReason? {
        switch protection {
        case .ratio:
            return nil
        case .price:
            return combination.ownerCount < parameters.nMin ? .n : nil
        case .magnitude:
            let owners = OwnerTotals(combination)
            if owners.count < parameters.nMin { return .n }
            return owners.isUnchanged ? nil : objection(toTotals: owners)
        case .ordinal(let levels):
            return objection(toLevels: OwnerLevels(combination, levels: levels))
        case .binary:
            return objection(toLevels: OwnerLevels(combination, levels: 0...1))
        }
    }

    private func objection(toTotals owners: OwnerTotals) -> GateReason? {
        if owners.nonZeroCount < parameters.nzMin { return .nz }
        // X − x1 − x2 ≥ p·x1 on absolute totals: the second largest, knowing its own, must not
        // bound the largest within p %.
        let rest = owners.absoluteTotal - owners.largest - owners.second
        return 100 * rest < Int128(parameters.pPercent) * owners.largest ? .p : nil
    }

    private func objection(toLevels owners: OwnerLevels) -> GateReason? {
        if owners.count < parameters.nMin { return .n }
        return owners.largestShareExceeds(percent: Self.sharePercentMax) ? .p : nil
    }
}
