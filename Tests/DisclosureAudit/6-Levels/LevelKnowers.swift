/// Everybody whose own knowledge is taken out of a group before its levels are counted.
struct LevelKnowers {
    /// Somebody, and the columns they know.
    struct Knower {
        let attacker: Attacker
        let columns: ColumnSet
    }

    /// Each owner.
    let owners: [Knower]
    /// Each coach and hub.
    let insiders: [Knower]
    /// The most columns any owner has.
    let ownerMost: Int

    init(owners: [Knower], insiders: [Knower]) {
        self.owners = owners
        self.insiders = insiders
        ownerMost = owners.map(\.columns.count).max() ?? 0
    }

    /// Somebody to whom a group shows too much on some scales: for each scale at most one.
    ///
    /// Most of a group is decided without taking it apart. Removing at most m columns raises a
    /// net count by at most m and lowers the number of those left by at most m.
    func shown(_ group: LevelGroup, on scales: [LevelScale]) -> [Attacker?] {
        let added = group.added.count
        let taken = group.taken.count
        let common = insiders.map {
            (group.added.common($0.columns), group.taken.common($0.columns))
        }
        return scales.map { scale in
            let net = scale.net(of: group)
            guard let most = net.max(), let least = net.min() else { return nil }
            func mayAgree(less addedKnown: Int, _ takenKnown: Int) -> Bool {
                5 * (most + takenKnown) > 4 * (added - addedKnown)
                    || 5 * (addedKnown - least) > 4 * (taken - takenKnown)
            }
            if scale.agrees(group) { return .nobody }
            if mayAgree(less: ownerMost, ownerMost) {
                for owner in owners where agrees(group, owner, scale) { return owner.attacker }
            }
            for (insider, known) in zip(insiders, common) {
                guard known.0 + known.1 > 0, mayAgree(less: known.0, known.1) else { continue }
                if agrees(group, insider, scale) { return insider.attacker }
            }
            return nil
        }
    }

    private func agrees(_ group: LevelGroup, _ knower: Knower, _ scale: LevelScale) -> Bool {
        guard group.added.common(knower.columns) + group.taken.common(knower.columns) > 0 else {
            return false
        }
        return scale.agrees(group.knowing(knower.columns))
    }
}
