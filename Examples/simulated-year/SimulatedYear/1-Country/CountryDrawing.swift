import Indicators
import TestRandomness

/// Draws a country step by step: where the clusters are, who owns and advises them, what they do.
struct CountryDrawing {
    /// How many of 300 clusters work in each filière: some large, some of a dozen.
    private static let filiereWeights = [64, 60, 48, 40, 34, 26, 16, 12]
    /// Shares of the zones of one filière: production is never spread evenly.
    private static let zoneWeights = [35, 22, 15, 11, 8, 6, 3]
    private static let fictitiousPercent = 2

    let seed: UInt64
    let windows: Int
    let filieres: [String]
    let zones: [String]
    let hubs: [RegionalHub]
    private(set) var clusters: [Cluster] = []

    init(seed: UInt64, windows: Int, catalogue: Catalogue) {
        self.seed = seed
        self.windows = windows
        filieres = catalogue.filieres.map(\.code.rawValue)
        zones = catalogue.zoning.zones.map(\.code.rawValue)
        hubs = Self.hubs(filieres: filieres, zones: zones)
    }

    /// Two hubs of their own zones, two that share zones by filière; the last zones are the root's.
    private static func hubs(filieres: [String], zones: [String]) -> [RegionalHub] {
        let half = filieres.count / 2
        let shared = Array(zones.dropFirst(3).prefix(2))
        return [
            RegionalHub(name: "BRCA 1", filieres: filieres, zones: Array(zones.prefix(2))),
            RegionalHub(
                name: "BRCA 2",
                filieres: filieres,
                zones: Array(zones.dropFirst(2).prefix(1))
            ),
            RegionalHub(name: "BRCA 3", filieres: Array(filieres.prefix(half)), zones: shared),
            RegionalHub(name: "BRCA 4", filieres: Array(filieres.dropFirst(half)), zones: shared),
        ].filter { !$0.zones.isEmpty && !$0.filieres.isEmpty }
    }

    mutating func draw(_ count: Int) {
        for (place, number) in Self.shares(of: count, by: weights(of: filieres)).enumerated() {
            var dice = Dice(seed: seed, "zones", place)
            let order = dice.shuffled(zones)
            for (zone, size) in zip(order, Self.shares(of: number, by: weights(of: order))) {
                for _ in 0..<size { add(filiere: filieres[place], zone: zone) }
            }
        }
        drawOwners()
        drawCoaches()
        for place in clusters.indices { drawLife(of: place) }
        var dice = Dice(seed: seed, "fictitious")
        for _ in 0..<max(1, count * Self.fictitiousPercent / 100) {
            let filiere = filieres[dice.below(filieres.count)]
            add(filiere: filiere, zone: zones[dice.below(zones.count)], isFictitious: true)
        }
    }

    private func weights(of codes: [String]) -> [Int] {
        let table = codes.count == filieres.count ? Self.filiereWeights : Self.zoneWeights
        return codes.indices.map { table[min($0, table.count - 1)] }
    }

    /// A whole number cut by weights; what rounding leaves goes to the first.
    private static func shares(of count: Int, by weights: [Int]) -> [Int] {
        let total = max(1, weights.reduce(0, +))
        var shares = weights.map { count * $0 / total }
        for place in 0..<(count - shares.reduce(0, +)) { shares[place % shares.count] += 1 }
        return shares
    }

    private mutating func add(filiere: String, zone: String, isFictitious: Bool = false) {
        let number = clusters.count
        var dice = Dice(seed: seed, "size", number)
        clusters.append(
            Cluster(
                number: number,
                filiere: filiere,
                zone: zone,
                hub: hubs.firstIndex {
                    $0.filieres.contains(filiere) && $0.zones.contains(zone)
                },
                isFictitious: isFictitious,
                size: dice.factor(sigma: 0.9) * (isFictitious ? 50 : 1)
            )
        )
    }

    /// Some six in a hundred clusters share their owner with one or two others.
    private mutating func drawOwners() {
        var dice = Dice(seed: seed, "owners")
        var free = dice.shuffled(Array(clusters.indices))
        var shared = clusters.count * 6 / 100
        var number = 0
        while shared > 1, free.count > 3 {
            number += 1
            let first = free.removeLast()
            clusters[first].owner = "RCCM-\(number)"
            let others = number.isMultiple(of: 4) ? 2 : 1
            for _ in 0..<others {
                let isNear = dice.chance(60)
                let next = free.lastIndex {
                    !isNear || clusters[$0].filiere == clusters[first].filiere
                }
                let other = free.remove(at: next ?? free.count - 1)
                clusters[other].owner = "RCCM-\(number)"
            }
            shared -= 1 + others
        }
    }

    /// A coach has one to eight clusters, most of them in one zone.
    private mutating func drawCoaches() {
        var dice = Dice(seed: seed, "coaches")
        var sizes: [Int] = []
        for zone in zones {
            let here = clusters.indices.filter { clusters[$0].zone == zone }
            var rest = dice.shuffled(here).filter { _ in dice.chance(60) }
            while !rest.isEmpty {
                let size = min(rest.count, dice.within(1...8))
                for place in rest.suffix(size) { clusters[place].coach = "coach-\(sizes.count)" }
                rest.removeLast(size)
                sizes.append(size)
            }
        }
        for place in clusters.indices where clusters[place].coach != nil && dice.chance(10) {
            let other = dice.below(sizes.count)
            guard sizes[other] < 8 else { continue }
            sizes[other] += 1
            clusters[place].coach = "coach-\(other)"
        }
    }

    private mutating func drawLife(of place: Int) {
        var dice = Dice(seed: seed, "life", place)
        let cluster = clusters[place]
        if dice.chance(45) {
            clusters[place].joins = dice.within(1...max(1, windows - 1))
            clusters[place].isNew = dice.chance(30)
        }
        let after = clusters[place].joins + 1
        guard after < windows else { return }
        let window = dice.within(after...(windows - 1))
        switch dice.below(100) {
        case 0..<5: clusters[place].fallsSilent = window
        case 5..<8: clusters[place].leaves = window
        case 8..<13:
            let recipe = Recipe.allCases[dice.below(Recipe.allCases.count)]
            clusters[place].withdraws = Cluster.Withdrawal(window: window, recipe: recipe)
        case 13..<19:
            // A hub certifies within its own zones only.
            let others = cluster.hub.map { hubs[$0].zones.filter { $0 != cluster.zone } } ?? []
            guard !others.isEmpty else { return }
            let zone = others[dice.below(others.count)]
            clusters[place].moves = Cluster.Move(window: window, zone: zone)
        default: break
        }
    }
}
