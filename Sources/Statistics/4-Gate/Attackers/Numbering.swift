/// Gives small numbers to units, to owners and to versions of units, so that sets of them compare
/// fast, and keeps what is known of each version.
struct Numbering {
    private struct Version: Hashable {
        let unit: String
        let version: Int
    }

    private var unitNumbers: [String: Int] = [:]
    private var owners: [String: Int] = [:]
    private var versions: [Version: Int] = [:]
    /// By number of unit.
    private(set) var units: [String] = []
    /// By number of version.
    private(set) var unknowns: [Unknown] = []

    /// The member of a figure that a contribution is, in a part of the partition if known.
    mutating func member(_ contribution: Contribution, part: String? = nil) -> Member {
        let version = Version(unit: contribution.unit, version: contribution.version)
        let number = versions[version, orAppend: versions.count]
        if number == unknowns.count {
            let unit = unitNumbers[contribution.unit, orAppend: units.count]
            if unit == units.count { units.append(contribution.unit) }
            unknowns.append(
                Unknown(
                    unit: unit,
                    owner: owners[contribution.owner, orAppend: owners.count]
                )
            )
        }
        if let coach = contribution.coach { unknowns[number].coaches.insert(coach) }
        if let hub = contribution.hub { unknowns[number].hubs.insert(hub) }
        if let part { unknowns[number].part = part }
        return Member(
            version: number,
            owner: unknowns[number].owner,
            value: contribution.value
        )
    }

    mutating func footprint(_ contributions: [Contribution], part: String? = nil) -> Footprint {
        contributions.map { member($0, part: part) }.sorted()
    }

    /// The part whose figures hold a version of a unit, where one is known.
    func part(of unit: String, version: Int) -> String? {
        versions[Version(unit: unit, version: version)].flatMap { unknowns[$0].part }
    }
}

extension Dictionary where Value == Int {
    fileprivate subscript(key: Key, orAppend next: Int) -> Int {
        mutating get {
            if let known = self[key] { return known }
            self[key] = next
            return next
        }
    }
}
