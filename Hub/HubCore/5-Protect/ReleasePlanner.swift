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
    /// Figures known to be wrong.
    let retracted: Set<CellKey>
    /// The day of the freeze: who has left by then is out.
    let today: DayNumber

    /// What a release would hold, and what it rests on.
    struct Plan: Sendable {
        fileprivate let outcome: GateOutcome
        let covered: [CoverageKey: Digest]
        let versions: [FamilyKey: NumberedContent]

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

    /// What each cluster that counts says of each family, and from where: what its version
    /// number stands for.
    ///
    /// A revision that changes nothing of a family is no new version of it, or an attacker's
    /// equation would seem to have one more unknown than it has.
    func contents() -> [FamilyKey: Digest] {
        var contents: [FamilyKey: Digest] = [:]
        for (key, current) in fold.current where counts(key.cluster, current) {
            var families: [FamilyCode: [(IndicatorCode, Int64)]] = [:]
            for (indicator, entry) in current.entries {
                guard let family = catalogue.family(of: indicator) else { continue }
                families[family, default: []].append((indicator, entry.statisticalValue))
            }
            let place = "\(current.filiere)\0\(current.zone)\0"
            for (family, values) in families {
                let said = values.sorted { $0.0 < $1.0 }.map { "\($0.0.rawValue)=\($0.1)\0" }
                contents[FamilyKey(cluster: key.cluster, period: key.period, family: family)] =
                    Digest(of: Array((place + said.joined()).utf8))
            }
        }
        return contents
    }

    /// The parts of the table to release: every filière of a period with something new since it
    /// was last released.
    ///
    /// New is a content, one that is gone, or a figure retracted. The figure of all filières
    /// together needs each of them.
    func renewed(_ contents: [FamilyKey: Digest]) -> [CoverageKey: Digest] {
        var parts: [CoverageKey: [[UInt8]]] = [:]
        for (key, content) in contents {
            let cluster = Fold.Key(cluster: key.cluster, period: key.period)
            guard let filiere = fold.current[cluster]?.filiere else { continue }
            let part = CoverageKey(filiere: filiere, period: key.period.rawValue)
            parts[part, default: []].append(
                key.cluster.bytes + Array(key.family.rawValue.utf8) + [0] + content.bytes
            )
        }
        for cell in retracted {
            let part = CoverageKey(filiere: cell.sector, period: cell.period)
            parts[part, default: []].append(Array("retracted \(CellName.text(cell))".utf8))
        }
        for part in covered.keys where parts[part] == nil { parts[part] = [] }
        let digests = parts.mapValues { list in
            Digest(of: list.sorted { $0.lexicographicallyPrecedes($1) })
        }
        let periods = Set(digests.filter { covered[$0.key] != $0.value }.map(\.key.period))
        return digests.filter { periods.contains($0.key.period) }
    }

    /// Runs the gate over the renewed parts.
    ///
    /// - Throws: `ContributionError` when a stored value is not what the catalogue allows.
    func plan(
        renewed: [CoverageKey: Digest],
        versions: [FamilyKey: NumberedContent],
        stamp: ReleaseStamp
    ) throws -> Plan {
        let outcome = DisclosureControl.decide(
            table: try table(of: Set(renewed.keys.map(\.period)), versions: versions),
            ledger: try ledger.map { try $0.aired() },
            release: stamp,
            parameters: parameters,
            retracted: retracted,
            solver: ClpSolver()
        )
        return Plan(outcome: outcome, covered: renewed, versions: versions)
    }

    /// Every contribution to some periods, with how many clusters were expected.
    private func table(
        of periods: Set<String>,
        versions: [FamilyKey: NumberedContent]
    ) throws -> ContributionTable {
        var table = try ContributionTable(variables: catalogue.indicators.map(variable))
        for (key, current) in fold.current
        where periods.contains(key.period.rawValue) && counts(key.cluster, current) {
            try insert(current, key, versions: versions, into: &table)
        }
        for period in periods { expect(PeriodCode(period), in: &table) }
        acquaint(&table)
        return table
    }

    /// Tells the gate of every coach a certificate ever bound to a cluster, and of every hub below
    /// that ever served its filière in its zone.
    private func acquaint(_ table: inout ContributionTable) {
        for scope in directory.everyCertificate.compactMap(\.cluster) {
            let unit = scope.cluster.hex
            table.acquaint(unit: unit, coach: scope.coach?.hex, hub: nil)
            for (id, child) in directory.children
            where child.certificate.hub?.serves(filiere: scope.filiere, zone: scope.zone) ?? false {
                table.acquaint(unit: unit, coach: nil, hub: id.hex)
            }
        }
    }

    private func member(_ cluster: ClusterID) -> Directory.Member? {
        directory.node(of: cluster).flatMap { directory.members[$0] }
    }

    /// Whether what a cluster said counts: it is no exercise, and it has not left.
    private func counts(_ cluster: ClusterID, _ current: Fold.Current) -> Bool {
        guard !current.isFictitious else { return false }
        guard let leftOn = member(cluster)?.leftOn else { return true }
        return leftOn > today
    }

    private func insert(
        _ current: Fold.Current,
        _ key: Fold.Key,
        versions: [FamilyKey: NumberedContent],
        into table: inout ContributionTable
    ) throws {
        let unit = key.cluster.hex
        let member = member(key.cluster)
        for (code, entry) in current.entries {
            guard catalogue.indicator(code)?.protection.isEntered == true,
                let family = catalogue.family(of: code),
                let numbered = versions[
                    FamilyKey(cluster: key.cluster, period: key.period, family: family)
                ]
            else { continue }
            try table.insert(
                Contribution(
                    unit: unit,
                    owner: member?.scope.owner?.hex ?? unit,
                    coach: member?.scope.coach?.hex,
                    hub: member?.via?.hex,
                    version: numbered.version,
                    value: entry.statisticalValue
                ),
                sector: current.filiere,
                part: current.zone,
                period: key.period.rawValue,
                variable: code.rawValue
            )
        }
    }

    /// Clusters whose membership covers the end of the period, each where it reports or, without
    /// a report, where it is at home now.
    private func expect(_ period: PeriodCode, in table: inout ContributionTable) {
        for member in directory.members.values where !member.scope.isFictitious {
            let current = fold.current[Fold.Key(cluster: member.scope.cluster, period: period)]
            let filiere = current?.filiere ?? member.scope.filiere
            let isExpected = Expectation.holds(
                memberSince: member.scope.memberSince,
                leftOn: member.leftOn,
                hasEnded: member.endedOn != nil,
                hasReported: current != nil,
                endDay: catalogue.period(period, of: FiliereCode(filiere))?.end?.daysSince1970
            )
            guard isExpected else { continue }
            let zone = current?.zone ?? member.scope.zone
            table.expect(1, sector: filiere, part: zone, period: period.rawValue)
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
