import ClusterProtocol
import Indicators
package import SimulatedYear
@_spi(Unprotected) package import Statistics

/// A year without hubs, keys or disk: the same clusters and reports, the gate of your choice, and
/// the broadcast read back from its bytes.
///
/// For tests that play many years, or that put another gate in the place of ours to see an audit
/// fail. Contributors are known by the names of their clusters unless others are given. Expected
/// are all who joined: a hub no longer expects those it revoked.
package struct PaperYear {
    /// Decides a release from the table and from everything aired before.
    package typealias Gate = (ContributionTable, [AiredRow], ReleaseStamp) throws -> GateOutcome

    private let plan: YearPlan
    private let contributors: [Int: String]
    /// What each release decides on; none: every period with something new.
    private let tables: [Set<TruthBook.Part>]?

    /// Takes a year.
    package init(
        _ plan: YearPlan,
        contributors: [Int: String]? = nil,
        tables: [Set<TruthBook.Part>]? = nil
    ) {
        self.plan = plan
        self.contributors =
            contributors
            ?? Dictionary(uniqueKeysWithValues: plan.country.clusters.map { ($0.number, $0.name) })
        self.tables = tables
    }

    /// Plays the year through a gate.
    ///
    /// - Throws: `ContributionError`, `ProtocolError`, or what the gate throws.
    package func played(through gate: Gate) throws -> Outcome {
        let decided = tables ?? renewed
        let truth = TruthBook(plan: plan, contributors: contributors, tables: decided).lines
        var rows: [AiredRow] = []
        var releases: [Outcome.Release] = []
        for (number, parts) in decided.enumerated() {
            let day = plan.windows[number].release
            let stamp = ReleaseStamp(id: "r\(number + 1)", epoch: day.epoch, asOf: day.day)
            let table = try table(of: truth, after: number + 1, parts: parts)
            let outcome = try gate(table, rows, stamp)
            rows += outcome.newRows
            releases.append(try heard(outcome.released, number: UInt64(number + 1)))
        }
        return Outcome(
            seed: plan.country.seed,
            releases: releases,
            ledger: rows.map(Self.line),
            ledgerDocument: nil,
            truth: truth
        )
    }

    /// For each release, every filière of a period with something new: the figure of all of them
    /// together needs each.
    private var renewed: [Set<TruthBook.Part>] {
        var reported: Set<TruthBook.Part> = []
        return plan.windows.map { window in
            let parts = window.reports.compactMap { report -> TruthBook.Part? in
                let cluster = plan.country.clusters[report.cluster]
                guard !cluster.isFictitious else { return nil }
                return TruthBook.Part(filiere: cluster.filiere, period: report.period)
            }
            reported.formUnion(parts)
            let periods = Set(parts.map(\.period))
            return reported.filter { periods.contains($0.period) }
        }
    }

    private func table(
        of truth: [TruthLine],
        after release: Int,
        parts: Set<TruthBook.Part>
    ) throws -> ContributionTable {
        var table = try ContributionTable(variables: plan.catalogue.indicators.map(variable))
        for line in truth
        where line.releases.contains(release)
            && parts.contains(TruthBook.Part(filiere: line.filiere, period: line.period))
        {
            try table.insert(
                Contribution(
                    unit: line.contributor,
                    owner: line.owner,
                    coach: line.coach,
                    hub: line.hub,
                    version: line.version,
                    value: line.value
                ),
                sector: line.filiere,
                part: line.zone,
                period: line.period.rawValue,
                variable: line.indicator.rawValue
            )
        }
        for line in truth where line.releases.contains(where: { $0 <= release }) {
            table.acquaint(unit: line.contributor, coach: line.coach, hub: line.hub)
        }
        let current = truth.filter { $0.releases.contains(release) }
        for (period, lines) in Dictionary(grouping: current, by: \.period) {
            let zones = Dictionary(lines.map { ($0.cluster, $0.zone) }) { first, _ in first }
            for part in parts where part.period == period {
                expect(part, after: release, reporting: zones, in: &table)
            }
        }
        return table
    }

    /// Each cluster is expected where it reports, or where it is at home.
    private func expect(
        _ part: TruthBook.Part,
        after release: Int,
        reporting zones: [String: String],
        in table: inout ContributionTable
    ) {
        let end = plan.catalogue.period(part.period)?.end
        for cluster in plan.country.clusters
        where cluster.filiere == part.filiere && !cluster.isFictitious && cluster.joins < release {
            let joined = CalendarDate(iso: plan.windows[cluster.joins].release.day)
            if cluster.isNew, let end, let joined, end < joined { continue }
            let move = cluster.moves.flatMap { $0.window < release ? $0.zone : nil }
            table.expect(
                1,
                sector: part.filiere,
                part: zones[cluster.name] ?? move ?? cluster.zone,
                period: part.period.rawValue
            )
        }
    }

    /// What everybody hears of a table: its slices, under one tree, read back from their bytes.
    private func heard(_ table: ReleasedTable, number: UInt64) throws -> Outcome.Release {
        let encoded = try EncodedRelease(
            table,
            indicators: plan.catalogue.indicators.map(\.code.rawValue)
        )
        let nobody = [UInt8](repeating: 0, count: 32)
        let contributorsMin = table.cells.first?.nMin ?? DisclosureParameters.standard.nMin
        let manifest = ReleaseManifest(
            number: number,
            epoch: table.release.epoch,
            asOf: table.release.asOf,
            catalogue: Digest(of: plan.catalogue.source),
            catalogueIdentifier: plan.catalogue.identifier,
            signedByName: "-",
            signedByFunction: "-",
            state: .provisional,
            merkleRoot: encoded.tree.root,
            sliceCount: encoded.slices.count,
            previous: nil,
            hub: PartyID(unchecked: Array(nobody.prefix(16))),
            hubName: "-",
            contributorsMin: contributorsMin
        )
        let verifier = ReleaseVerifier(federation: VerifyingKey(unchecked: nobody))
        let cells = try encoded.slices.enumerated().flatMap { index, slice in
            try verifier.slice(
                SliceOfRelease.Leaf(
                    bytes: slice.bytes,
                    index: index,
                    proof: encoded.tree.proof(of: index) ?? []
                ),
                of: manifest
            ).cells
        }
        return Outcome.Release(
            stamp: table.release,
            number: number,
            contributorsMin: contributorsMin,
            cells: cells,
            frames: encoded.slices.map {
                Outcome.Frame(release: table.release.id, slice: $0.key, bytes: $0.bytes)
            }
        )
    }

    private static func line(_ row: AiredRow) -> LedgerLine {
        LedgerLine(
            stamp: ReleaseStamp(id: row.release, epoch: row.epoch, asOf: row.asOf),
            key: row.key,
            family: row.family,
            contributors: row.contributors.map {
                LedgerLine.Contributor(id: $0.unit, version: $0.version)
            },
            figures: LedgerLine.Figures(row.figures),
            roundingUnit: row.roundingUnit
        )
    }

    private func variable(_ indicator: Indicator) -> Variable {
        let protection: Protection =
            switch indicator.protection {
            case .magnitude: .magnitude
            case .ordinal: .ordinal(indicator.bounds)
            case .binary: .binary
            case .price: .price
            case .ratio(let numerator, let denominator, let scale):
                .ratio(
                    numerator: numerator.rawValue,
                    denominator: denominator.rawValue,
                    scale: scale
                )
            }
        return Variable(
            code: indicator.code.rawValue,
            family: plan.catalogue.family(of: indicator.code)?.rawValue ?? "",
            protection: protection,
            decimals: indicator.decimals,
            bounds: indicator.bounds,
            spansSectors: indicator.isAcrossFilieres
        )
    }
}
