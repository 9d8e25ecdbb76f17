/// Which coaches and hubs ever met which unit, in any period: whoever advises or holds a unit today
/// may know what it said yesterday.
struct Acquaintances {
    private(set) var coaches: [String: Set<String>] = [:]
    private(set) var hubs: [String: Set<String>] = [:]

    /// Starts with nobody known.
    init() {}

    /// Gathers what was noted, and everything held and ever aired.
    init(table: ContributionTable, ledger: [AiredRow]) {
        self = table.acquaintances
        for slice in table.slices.values {
            for column in slice.columns.values { column.values.forEach { meet($0) } }
        }
        for row in ledger { row.contributors.forEach { meet($0) } }
    }

    mutating func meet(_ unit: String, coach: String?, hub: String?) {
        if let coach { coaches[unit, default: []].insert(coach) }
        if let hub { hubs[unit, default: []].insert(hub) }
    }

    private mutating func meet(_ contribution: Contribution) {
        meet(contribution.unit, coach: contribution.coach, hub: contribution.hub)
    }
}
