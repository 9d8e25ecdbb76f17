/// What is left of a group for a coach or a hub who takes out what it knows: nothing, or a group
/// of enough other owners that passes the rules of concentration (decisions 24).
struct InsiderTest {
    let insiders: Insiders
    let parameters: DisclosureParameters

    /// Why some coach or hub would learn too much of a difference of figures, or nothing.
    ///
    /// The reason is never ``GateReason/n``, which is said outside as "too few": the cell may be
    /// large, and only what one insider does not know of it is small.
    func objection(to combination: Combination, as protection: Protection) -> GateReason? {
        if protection.isRatio { return nil }
        let known = shares(of: combination)
        if known.isEmpty { return nil }
        let owners = OwnerRemainder(combination)
        for (_, share) in known.sorted(by: { $0.key < $1.key }) {
            let rest = owners.less(share)
            if rest.count == 0 { continue }
            if rest.count < parameters.othersMin { return .algebra }
            switch protection {
            case .price, .ratio: continue
            case .magnitude:
                if rest.nonZeroCount < parameters.nzMin { return .nz }
                if rest.isDominated(percent: parameters.pPercent) { return .p }
            case .ordinal(let levels):
                if isConcentrated(combination, share, levels) { return .p }
            case .binary:
                if isConcentrated(combination, share, 0...1) { return .p }
            }
        }
        return nil
    }

    func passes(_ combination: Combination, as protection: Protection) -> Bool {
        objection(to: combination, as: protection) == nil
    }

    /// What each insider knows of a difference, by the number of the insider.
    private func shares(of combination: Combination) -> [Int: Combination] {
        var known: [Int: Combination] = [:]
        for member in combination.plus {
            for insider in insiders.knowing(member.version) {
                known[insider, default: Combination()].plus.append(member)
            }
        }
        for member in combination.minus {
            for insider in insiders.knowing(member.version) {
                known[insider, default: Combination()].minus.append(member)
            }
        }
        return known
    }

    private func isConcentrated(
        _ combination: Combination,
        _ share: Combination,
        _ levels: ClosedRange<Int64>
    ) -> Bool {
        let percent = PrimaryTest.sharePercentMax
        let all = LevelNets(combination, levels: levels)
        let own = LevelNets(share, levels: levels)
        let added = percent * (all.added - own.added)
        let taken = percent * (all.taken - own.taken)
        return zip(all.net, own.net).contains { whole, known in
            100 * (whole - known) > added || 100 * (known - whole) > taken
        }
    }
}
