/// Coaches and the staff of hubs below the root: attackers who know many contributors at once.
///
/// Owners and pairs of owners are not listed: counting owners covers them (see
/// ``DisclosureParameters/supportMin``).
struct Insiders {
    /// One attacker.
    struct Insider: Hashable {
        /// The versions it knows, by number.
        let known: Set<Int>
    }

    let all: [Insider]
    private let byVersion: [[Int]]

    /// Every coach and hub that knows one of the unknowns.
    ///
    /// Each is taken twice where that makes a difference: knowing the versions that passed through
    /// its hands, and knowing every version of the units it ever met.
    init(_ unknowns: [Unknown]) {
        var passed: [[String]: Set<Int>] = [:]
        for (number, unknown) in unknowns.enumerated() {
            for coach in unknown.coaches { passed[["coach", coach], default: []].insert(number) }
            for hub in unknown.hubs { passed[["hub", hub], default: []].insert(number) }
        }
        let versionsByUnit = Dictionary(grouping: unknowns.indices) { unknowns[$0].unit }
        var distinct: Set<Insider> = []
        var all: [Insider] = []
        for (_, versions) in passed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let met = Set(versions.flatMap { versionsByUnit[unknowns[$0].unit] ?? [] })
            for known in [versions, met] {
                let insider = Insider(known: known)
                if distinct.insert(insider).inserted { all.append(insider) }
            }
        }
        var byVersion = [[Int]](repeating: [], count: unknowns.count)
        for (index, insider) in all.enumerated() {
            for version in insider.known { byVersion[version].append(index) }
        }
        self.all = all
        self.byVersion = byVersion
    }

    /// The numbers of those who know a version.
    func knowing(_ version: Int) -> [Int] {
        version < byVersion.count ? byVersion[version] : []
    }

    /// Those who know some of these members.
    func touching(_ members: some Sequence<Member>) -> [Insider] {
        Set(members.lazy.flatMap { knowing($0.version) }).sorted().map { all[$0] }
    }
}
