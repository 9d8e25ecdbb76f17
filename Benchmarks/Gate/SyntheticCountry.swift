import Foundation
@_spi(Unprotected) import Statistics
import TestRandomness

/// A country of 20 filières, 8 zones and 90 indicators, drawn from a seed, that grows and amends its
/// reports from epoch to epoch.
struct SyntheticCountry {
    static let filieres = 20
    static let zones = 8
    static let period = "2025-2026"

    private struct Cluster {
        let id: String
        let owner: String
        let coach: String?
        let hub: String?
        let filiere: String
        let zone: String
        let joins: Int
        var version = 1
        var values: [String: Int64]
    }

    /// 26 levels of the grid, 40 magnitudes in 8 families, 10 ratios, 10 prices, 4 yes or no.
    let variables: [Variable]
    private var clusters: [Cluster] = []
    private var generator: SplitMix64

    /// Draws a country of which half is there from the start and the rest joins over `epochs`.
    init(clusters count: Int, epochs: Int, seed: UInt64) {
        variables = Self.catalogue
        generator = SplitMix64(seed: seed)
        for number in 0..<count {
            let filiere = Int(pow(Double.random(in: 0..<1, using: &generator), 1.5) * 20)
            let zone = Int.random(in: 0..<Self.zones, using: &generator)
            let values = drawnValues()
            clusters.append(
                Cluster(
                    id: "c\(number)",
                    // One cluster in 17 shares its owner with the one before.
                    owner: number % 17 == 1 ? "o\(number - 1)" : "o\(number)",
                    // Three in five have a coach, who has a few clusters of one zone.
                    coach: number % 5 < 3 ? "k\(zone)-\(number / 60)" : nil,
                    // Six zones are served by three hubs below the root.
                    hub: zone < 6 ? "h\(zone / 2)" : nil,
                    filiere: "f\(filiere)",
                    zone: "z\(zone)",
                    joins: number % 2 == 0
                        ? 0 : Int.random(in: 0..<max(epochs, 1), using: &generator),
                    values: values
                )
            )
        }
    }

    /// What stands at an epoch.
    func table(at epoch: Int) throws(ContributionError) -> ContributionTable {
        var table = try ContributionTable(variables: variables)
        for cluster in clusters where cluster.joins <= epoch {
            table.expect(1, sector: cluster.filiere, part: cluster.zone, period: Self.period)
            for (variable, value) in cluster.values {
                try table.insert(
                    Contribution(
                        unit: cluster.id,
                        owner: cluster.owner,
                        coach: cluster.coach,
                        hub: cluster.hub,
                        version: cluster.version,
                        value: value
                    ),
                    sector: cluster.filiere,
                    part: cluster.zone,
                    period: Self.period,
                    variable: variable
                )
            }
        }
        return table
    }

    /// How many clusters report at an epoch.
    func count(at epoch: Int) -> Int { clusters.count { $0.joins <= epoch } }

    /// One report in twenty is amended: half of these throughout, half in one figure.
    mutating func amend() {
        for index in clusters.indices where Int.random(in: 0..<20, using: &generator) == 0 {
            let values = drawnValues()
            clusters[index].version += 1
            if Bool.random(using: &generator) {
                clusters[index].values = values
            } else {
                clusters[index].values["m0"] = values["m0"]
            }
        }
    }

    private mutating func drawnValues() -> [String: Int64] {
        let size = exp(1.1 * gaussian())
        var values: [String: Int64] = [:]
        for variable in variables {
            switch variable.protection {
            case .ordinal:
                values[variable.code] = [1, 2, 2, 3, 3, 4].randomElement(using: &generator)
            case .magnitude:
                values[variable.code] = Int64(size * exp(0.5 * gaussian()) * 100_000)
            case .price: values[variable.code] = Int64(200 + 20 * gaussian())
            case .binary: values[variable.code] = Int64.random(in: 0...1, using: &generator)
            case .ratio: continue
            }
        }
        return values
    }

    private mutating func gaussian() -> Double {
        let radius = (-2 * log(Double.random(in: 1e-9..<1, using: &generator))).squareRoot()
        return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &generator))
    }

    private static let catalogue: [Variable] =
        (0..<26).map { variable("g\($0)", .ordinal(1...4), 1...4, spansSectors: true) }
        + (0..<40).map {
            variable("m\($0)", .magnitude, 0...1_000_000_000, family: "f\($0 / 5)")
        }
        + (0..<10).map { number in
            let first = number % 8 * 5
            return variable(
                "r\(number)",
                .ratio(numerator: "m\(first)", denominator: "m\(first + 1)", scale: 100),
                0...1_000,
                family: "f\(number % 8)"
            )
        }
        + (0..<10).map { variable("p\($0)", .price, 0...100_000) }
        + (0..<4).map { variable("b\($0)", .binary, 0...1) }

    private static func variable(
        _ code: String,
        _ protection: Protection,
        _ bounds: ClosedRange<Int64>,
        family: String? = nil,
        spansSectors: Bool = false
    ) -> Variable {
        Variable(
            code: code,
            family: family ?? code,
            protection: protection,
            decimals: 0,
            bounds: bounds,
            spansSectors: spansSectors
        )
    }
}
