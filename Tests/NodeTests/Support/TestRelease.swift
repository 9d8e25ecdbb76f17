import ClusterProtocol
import Indicators
import LinearSolver
@_spi(Unprotected) import Statistics

/// A signed release over made-up members, through the real gate.
struct TestRelease: Sendable {
    let manifest: Sealed
    let encoded: EncodedRelease
    let number: UInt64

    /// `members` reporting members in each zone, with values 1, 2, 3 … times the scale.
    init(
        _ tree: TestTree,
        number: UInt64 = 1,
        previous: Digest? = nil,
        members: [String: Int] = ["nord": 20, "sud": 16],
        periods: [String] = ["p1", "p2", "p3"]
    ) throws {
        self.number = number
        let catalogue = try TestCatalogue.make()
        let outcome = DisclosureControl.decide(
            table: try Self.table(catalogue, members: members, periods: periods),
            ledger: [],
            release: ReleaseStamp(id: "r\(number)", epoch: "2026-Q4", asOf: "2026-11-21"),
            solver: ClpSolver()
        )
        encoded = try EncodedRelease(
            outcome.released,
            indicators: catalogue.indicators.map(\.code.rawValue)
        )
        let body = ReleaseManifest(
            number: number,
            epoch: "2026-Q4",
            asOf: "2026-11-21",
            catalogue: TestCatalogue.document().digest,
            catalogueIdentifier: catalogue.identifier,
            signedByName: "A. Essai",
            signedByFunction: "directrice",
            state: .provisional,
            merkleRoot: encoded.tree.root,
            sliceCount: encoded.slices.count,
            previous: previous,
            hub: PartyID(unchecked: [UInt8](repeating: 3, count: 16)),
            hubName: "BNCA d'essai",
            contributorsMin: 5
        )
        manifest = try Sealed(try body.encoded(), as: .release, by: tree.hub)
    }

    private static func table(
        _ catalogue: Catalogue,
        members: [String: Int],
        periods: [String]
    ) throws -> ContributionTable {
        let variables = catalogue.indicators.filter {
            $0.periodKind == .campaign && $0.protection == .magnitude
        }
        .map { indicator in
            Variable(
                code: indicator.code.rawValue,
                family: catalogue.family(of: indicator.code)?.rawValue ?? indicator.code.rawValue,
                protection: .magnitude,
                decimals: indicator.decimals,
                bounds: indicator.bounds
            )
        }
        var table = try ContributionTable(variables: variables)
        for period in periods {
            for (zone, count) in members.sorted(by: { $0.key < $1.key }) {
                table.expect(count, sector: "riz", part: zone, period: period)
                for (unit, variable) in (0..<count).flatMap({ unit in variables.map { (unit, $0) } }
                ) {
                    try table.insert(
                        Contribution(
                            unit: "\(zone)-\(unit)",
                            owner: "\(zone)-\(unit)",
                            coach: nil,
                            hub: nil,
                            version: 1,
                            value: Int64(10 + unit) * 10
                        ),
                        sector: "riz",
                        part: zone,
                        period: period,
                        variable: variable.code
                    )
                }
            }
        }
        return table
    }

    /// The answer to a query, as a parent gives it: a run of slices.
    func slices(_ query: ReleaseQuery, chain: [Sealed]) -> [SliceOfRelease] {
        let wanted = encoded.slices.indices.filter {
            encoded.slices[$0].key.isWanted(by: query.part)
        }
        func answer(
            _ position: Int,
            _ leaf: SliceOfRelease.Leaf?,
            _ remaining: Int
        )
            -> SliceOfRelease
        {
            SliceOfRelease(
                manifest: manifest,
                chain: chain,
                query: ReleaseQuery(number: number, part: query.part, from: position),
                leaf: leaf,
                remaining: remaining
            )
        }
        if wanted.isEmpty { return [answer(0, nil, 0)] }
        var answers: [SliceOfRelease] = []
        for position in wanted.indices.dropFirst(query.from) {
            let index = wanted[position]
            answers.append(
                answer(
                    position,
                    SliceOfRelease.Leaf(
                        bytes: encoded.slices[index].bytes,
                        index: index,
                        proof: encoded.tree.proof(of: index) ?? []
                    ),
                    wanted.count - position - 1
                )
            )
            if (position + 1).isMultiple(of: 16) { break }
        }
        return answers
    }
}
