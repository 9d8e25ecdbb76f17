/// Which coaches and hubs ever met which unit, in any period: whoever advises or holds a unit today
/// may know what it said yesterday.
struct Acquaintances {
    private(set) var coaches: [String: Set<String>] = [:]
    private(set) var hubs: [String: Set<String>] = [:]

    /// Gathers them from everything held and everything ever aired.
    init(table: ContributionTable, ledger: [AiredRow]) {
        for slice in table.slices.values {
            for column in slice.columns.values { column.values.forEach { meet($0) } }
        }
        for row in ledger { row.contributors.forEach { meet($0) } }
    }

    private mutating func meet(_ contribution: Contribution) {
        if let coach = contribution.coach { coaches[contribution.unit, default: []].insert(coach) }
        if let hub = contribution.hub { hubs[contribution.unit, default: []].insert(hub) }
    }
}
