/// Gives small numbers to owners and to versions of units, so that sets of them compare fast.
struct Numbering {
    private struct Version: Hashable {
        let unit: String
        let version: Int
    }

    private var owners: [String: Int] = [:]
    private var versions: [Version: Int] = [:]

    mutating func member(_ contribution: Contribution) -> Member {
        let version = Version(unit: contribution.unit, version: contribution.version)
        return Member(
            version: versions[version, orAppend: versions.count],
            owner: owners[contribution.owner, orAppend: owners.count],
            value: contribution.value
        )
    }

    mutating func footprint(_ contributions: [Contribution]) -> Footprint {
        contributions.map { member($0) }.sorted()
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
