import ClusterProtocol
import Indicators
import LinearSolver
@_spi(Unprotected) import Statistics

/// Step 5: what the gate is asked, and what it lets through.
///
/// Pure: the same fold, directory and ledger always give the same plan.
struct ReleasePlanner: Sendable {
    let catalogue: Catalogue
    let fold: Fold
    let directory: Directory
    let covered: [CoverageKey: Digest]
    let ledger: [LedgerRow]
    let parameters: DisclosureParameters

    /// What a release would hold, and what it rests on.
    struct Plan: Sendable {
        fileprivate let outcome: GateOutcome
        let covered: [CoverageKey: Digest]
        let contents: [Fold.Key: Digest]
        let versions: [Fold.Key: Int]

        /// The content and the number of each version the plan was made from.
        var numberedContents: [Fold.Key: (content: Digest, version: Int)] {
            contents.reduce(into: [:]) { all, item in
                if let version = versions[item.key] { all[item.key] = (item.value, version) }
            }
        }

        /// What the gate let through, and nothing else of what it saw.
        var released: ReleasedTable { outcome.released }

        /// Why the rest is withheld, for the root's staff.
        var withheld: [CellKey: ReleaseOutcome.Withheld] {
            outcome.reasons.mapValues {
                ReleaseOutcome.Withheld(
                    reason: $0.reason.rawValue,
                    servedInstead: $0.servedInstead
                )
            }
        }

        /// The new lines of the ledger, as they are stored.
        func ledgerRows() throws -> [[UInt8]] {
            try outcome.newRows.map { try LedgerJSON.encode(LedgerRow($0)) }
        }
    }

    /// The content of each summary that may count: what its version number stands for.
    func contents() -> [Fold.Key: Digest] {
        fold.current.filter { !$0.value.isFictitious }.mapValues { current in
            Digest(of: [
                current.rank.digest.bytes, Array(current.filiere.utf8), [0],
                Array(current.zone.utf8),
            ])
        }
    }

    /// The parts of the table with something new since they were last released.
    func renewed(_ contents: [Fold.Key: Digest]) -> [CoverageKey: Digest] {
        var parts: [CoverageKey: [(ClusterID, Digest)]] = [:]
        for (key, content) in contents {
            guard let filiere = fold.current[key]?.filiere else { continue }
            let part = CoverageKey(filiere: filiere, period: key.period.rawValue)
            parts[part, default: []].append((key.cluster, content))
        }
        let digests = parts.mapValues { list in
            Digest(
                of: list.sorted { $0.0 < $1.0 }.flatMap { [$0.0.bytes, $0.1.bytes] }
            )
        }
        return digests.filter { covered[$0.key] != $0.value }
    }

    /// Runs the gate over the renewed parts.
    ///
    /// - Throws: `ContributionError` when a stored value is not what the catalogue allows.
    func plan(
        renewed: [CoverageKey: Digest],
        contents: [Fold.Key: Digest],
        versions: [Fold.Key: Int],
        stamp: ReleaseStamp
    ) throws -> Plan {
        var table = try ContributionTable(variables: catalogue.indicators.map(variable))
        let members = Dictionary(
            directory.members.values.map { ($0.scope.cluster, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for (key, current) in fold.current where contents[key] != nil {
            let part = CoverageKey(filiere: current.filiere, period: key.period.rawValue)
            guard renewed[part] != nil, let version = versions[key] else { continue }
            try insert(current, key, of: members[key.cluster], version: version, into: &table)
        }
        for part in renewed.keys { expect(part, in: &table) }
        let outcome = DisclosureControl.decide(
            table: table,
            ledger: try ledger.map { try $0.aired() },
            release: stamp,
            parameters: parameters,
            solver: ClpSolver()
        )
        return Plan(outcome: outcome, covered: renewed, contents: contents, versions: versions)
    }

    private func insert(
        _ current: Fold.Current,
        _ key: Fold.Key,
        of member: Directory.Member?,
        version: Int,
        into table: inout ContributionTable
    ) throws {
        let unit = key.cluster.hex
        for (indicator, entry) in current.entries {
            guard catalogue.indicator(indicator)?.protection.isEntered == true else { continue }
            try table.insert(
                Contribution(
                    unit: unit,
                    owner: member?.scope.owner?.hex ?? unit,
                    coach: member?.scope.coach?.hex,
                    hub: member?.via?.hex,
                    version: version,
                    value: entry.statisticalValue
                ),
                sector: current.filiere,
                part: current.zone,
                period: key.period.rawValue,
                variable: indicator.rawValue
            )
        }
    }

    /// Clusters whose membership covers the end of the period (every one, where the catalogue
    /// gives the period no dates); a revoked one for as long as its figures count.
    private func expect(_ part: CoverageKey, in table: inout ContributionTable) {
        let end = catalogue.period(PeriodCode(part.period))?.end?.daysSince1970
        for member in directory.members.values
        where member.scope.filiere == part.filiere && !member.scope.isFictitious {
            let key = Fold.Key(cluster: member.scope.cluster, period: PeriodCode(part.period))
            if member.revokedOn != nil, fold.current[key] == nil { continue }
            if let end, Int(member.scope.memberSince.value) > end { continue }
            table.expect(1, sector: part.filiere, part: member.scope.zone, period: part.period)
        }
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
            family: catalogue.family(of: indicator.code)?.rawValue ?? indicator.code.rawValue,
            protection: protection,
            decimals: indicator.decimals,
            bounds: indicator.bounds,
            spansSectors: indicator.isAcrossFilieres
        )
    }
}
