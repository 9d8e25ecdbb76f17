import DisclosureAudit
import TestRandomness

/// A few cells with levels at random, and every group of them counted one by one.
struct ReferenceLevels {
    private struct Unit {
        let id: String
        let owner: String
        let coach: String?
        let zone: Int
        let level: Int64
    }

    /// A kind of group of a cell: the zone, or nothing for the whole, and what the audit calls it.
    struct Place: Hashable {
        let zone: String?
        let kind: String
    }

    private var units: [Unit] = []
    /// The members of each cell at each airing, by zone; −1 is the whole.
    private var airings: [Int: [Set<Int>]] = [:]
    private let zones: Int

    init(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        zones = Int.random(in: 1...3, using: &generator)
        let favourite = Int64.random(in: 1...4, using: &generator)
        for number in 0..<Int.random(in: 14...40, using: &generator) {
            let owner = Int.random(in: 0..<6, using: &generator) == 0 ? number / 2 : number
            let coach = Int.random(in: 0..<8, using: &generator)
            units.append(
                Unit(
                    id: "u\(number)",
                    owner: "o\(owner)",
                    coach: coach < 3 ? "k\(coach)" : nil,
                    zone: Int.random(in: 0...zones, using: &generator),
                    level: Bool.random(using: &generator)
                        ? favourite : Int64.random(in: 1...4, using: &generator)
                )
            )
        }
        var present = Set(units.indices.filter { _ in Bool.random(using: &generator) })
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            airings[-1, default: []].append(present)
            for zone in 0..<zones {
                let members = present.filter { units[$0].zone == zone }
                if !members.isEmpty { airings[zone, default: []].append(members) }
            }
            for unit in units.indices where Int.random(in: 0..<4, using: &generator) == 0 {
                present.formSymmetricDifference([unit])
            }
        }
    }

    /// Where the audit finds too much agreement.
    func found() -> Set<Place> {
        var ledger = PlantedLedger(AuditVariable("g", .ordinal(1...4)))
        for unit in units {
            ledger.unit(unit.id, "g", unit.level, owner: unit.owner, coach: unit.coach)
        }
        for (zone, airings) in airings {
            for (release, members) in airings.enumerated() {
                ledger.air(release, "g", zone: name(zone), members.map { units[$0].id })
            }
        }
        let levels = ledger.report().violations.filter { $0.check == .levels }
        return Set(levels.map { Place(zone: $0.cell.zone, kind: $0.target) })
    }

    /// Where there is too much, by counting.
    func expected() -> Set<Place> {
        var places: Set<Place> = []
        for (zone, airings) in airings {
            func note(_ kind: String, _ groups: [[Int: Int]]) {
                if groups.contains(where: showsTooMuch) {
                    places.insert(Place(zone: name(zone), kind: kind))
                }
            }
            note("the figure", airings.map { form([($0, 1)]) })
            note(
                "a difference of two airings",
                airings.flatMap { later in airings.map { form([(later, 1), ($0, -1)]) } }
            )
            guard zone < 0 else { continue }
            let choices = choices(0)
            note(
                "a remainder",
                airings.flatMap { whole in
                    choices.filter { !$0.isEmpty }.map { choice in
                        form([(whole, 1)] + choice.map { ($0, -1) })
                    }
                }
            )
        }
        return places
    }

    private func name(_ zone: Int) -> String? { zone < 0 ? nil : "z\(zone)" }

    private func choices(_ zone: Int) -> [[Set<Int>]] {
        guard zone < zones else { return [[]] }
        return choices(zone + 1).flatMap { rest in
            [rest] + (airings[zone] ?? []).map { [$0] + rest }
        }
    }

    private func form(_ terms: [(members: Set<Int>, sign: Int)]) -> [Int: Int] {
        var form: [Int: Int] = [:]
        for (members, sign) in terms {
            for member in members { form[member, default: 0] += sign }
        }
        return form.filter { $0.value != 0 }
    }

    /// Whether nobody, an owner or a coach knows of more than 80 % of those added, or of those
    /// taken, that they are at one level.
    private func showsTooMuch(_ form: [Int: Int]) -> Bool {
        let knowers =
            [Set<Int>()]
            + Dictionary(grouping: units.indices) { units[$0].owner }.values.map { Set($0) }
            + Dictionary(grouping: units.indices) { units[$0].coach ?? "" }
            .filter { !$0.key.isEmpty }.values.map { Set($0) }
        return knowers.contains { known in
            let rest = form.filter { !known.contains($0.key) }
            let added = rest.values.count { $0 > 0 }
            return (1...4).contains { level in
                let net = rest.reduce(0) { $0 + (units[$1.key].level == level ? $1.value : 0) }
                return net * 5 > added * 4 || -net * 5 > (rest.count - added) * 4
            }
        }
    }
}
