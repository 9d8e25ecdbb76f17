/// The figures of one magnitude with the values behind them: what an attacker who bounds a value
/// works against.
struct ValuedSystem {
    /// What one owner has in one pattern.
    struct Holding {
        let owner: Int
        var down: Int128 = 0
        var up: Int128 = 0
    }

    let system: PatternSystem
    private let values: [Int: Int64]
    private let lower: Int128
    private let upper: Int128
    private let unknowns: [Unknown]

    /// Puts values to a system; `bounds` is what anybody knows of a value beforehand.
    init(
        _ system: PatternSystem,
        figures: [Footprint],
        bounds: ClosedRange<Int64>,
        unknowns: [Unknown]
    ) {
        self.system = system
        self.unknowns = unknowns
        var values: [Int: Int64] = [:]
        for member in figures.joined() { values[member.version] = member.value }
        self.values = values
        lower = Int128(min(bounds.lowerBound, values.values.min() ?? 0))
        upper = Int128(max(bounds.upperBound, values.values.max() ?? 0))
    }

    func value(_ version: Int) -> Int128 { Int128(values[version] ?? 0) }

    func holds(_ version: Int) -> Bool { system.pattern(of: version) != nil }

    func owner(_ version: Int) -> Int { unknowns[version].owner }

    func down(_ version: Int) -> Int128 { value(version) - lower }

    func up(_ version: Int) -> Int128 { upper - value(version) }

    /// What each owner has in a pattern, versions an attacker knows left out, largest first.
    func holdings(of pattern: Int, besides known: Set<Int>) -> [Holding] {
        var byOwner: [Int: Holding] = [:]
        for version in system.patterns[pattern].versions where !known.contains(version) {
            byOwner[owner(version), default: Holding(owner: owner(version))].down += down(version)
            byOwner[owner(version), default: Holding(owner: owner(version))].up += up(version)
        }
        return byOwner.values.sorted { ($1.down, $1.owner) < ($0.down, $0.owner) }
    }

    /// What each owner of several unknowns has in each figure, where that is more than one.
    func groups() -> [BoundTarget] {
        var versionsByOwner: [Int: [Int]] = [:]
        var rowsByVersion: [Int: [Int]] = [:]
        for pattern in system.patterns {
            for version in pattern.versions {
                versionsByOwner[owner(version), default: []].append(version)
                rowsByVersion[version] = pattern.rows
            }
        }
        var groups: Set<[Int]> = []
        for versions in versionsByOwner.values where versions.count > 1 {
            var byRow: [Int: [Int]] = [:]
            for version in versions {
                for row in rowsByVersion[version] ?? [] { byRow[row, default: []].append(version) }
            }
            for group in byRow.values where group.count > 1 { groups.insert(group.sorted()) }
        }
        return groups.sorted { $0.lexicographicallyPrecedes($1) }.map { target($0) }
    }

    /// The total of some unknowns of one owner.
    func target(_ versions: [Int]) -> BoundTarget {
        BoundTarget(
            versions: versions,
            owner: versions.first.map(owner) ?? -1,
            value: versions.reduce(0) { $0 + value($1) }
        )
    }
}
