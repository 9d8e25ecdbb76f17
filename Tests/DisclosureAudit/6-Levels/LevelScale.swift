/// Who is at which level of one variable.
struct LevelScale {
    /// Of each level, lowest first.
    let holders: [ColumnSet]

    /// The net count of each level.
    func net(of group: LevelGroup) -> [Int] {
        holders.map { group.added.common($0) - group.taken.common($0) }
    }

    /// Whether more than 80 % of a group are known to be at one level.
    func agrees(_ group: LevelGroup) -> Bool {
        let added = group.added.count
        let taken = group.taken.count
        return net(of: group).contains { 5 * $0 > 4 * added || -5 * $0 > 4 * taken }
    }
}
