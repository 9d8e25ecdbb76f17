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
    init(_ numbering: Numbering, acquaintances: Acquaintances) {
        let unknowns = numbering.unknowns
        var known: [[String]: Set<Int>] = [:]
        for (number, unknown) in unknowns.enumerated() {
            for coach in unknown.coaches {
                known[["coach", coach, "had"], default: []].insert(number)
            }
            for hub in unknown.hubs { known[["hub", hub, "had"], default: []].insert(number) }
            let unit = numbering.units[unknown.unit]
            for coach in acquaintances.coaches[unit] ?? [] {
                known[["coach", coach, "met"], default: []].insert(number)
            }
            for hub in acquaintances.hubs[unit] ?? [] {
                known[["hub", hub, "met"], default: []].insert(number)
            }
        }
        self.init(known.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value), unknowns)
    }

    /// Nobody: the negative control of audits.
    static let nobody = Insiders([], [])

    private init(_ sets: [Set<Int>], _ unknowns: [Unknown]) {
        var distinct: Set<Insider> = []
        let all = sets.map { Insider(known: $0) }.filter { distinct.insert($0).inserted }
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
}
