import DisclosureAudit
import LinearSolver

/// A small ledger, written line by line, whose figures are computed unless they are given.
struct PlantedLedger {
    static let sector = "riz"
    static let period = "2026"

    var variables: [AuditVariable] = []
    var entries: [AuditEntry] = []
    var rows: [AuditRow] = []

    /// A ledger of variables.
    init(_ variables: AuditVariable...) { self.variables = variables }

    /// Adds the value of a unit.
    mutating func unit(
        _ id: String,
        version: Int = 1,
        _ variable: String,
        _ value: Int64,
        terms: AuditEntry.Terms? = nil,
        owner: String? = nil,
        coach: String? = nil,
        hub: String? = nil,
        zone: String? = nil
    ) {
        entries.append(
            AuditEntry(
                contributor: AuditContributor(id, version: version),
                variable: variable,
                period: Self.period,
                value: value,
                terms: terms,
                owner: owner ?? "owner \(id)",
                coach: coach,
                hub: hub,
                sector: Self.sector,
                zone: zone
            )
        )
    }

    /// Adds several units, each its own owner, numbered from 0.
    ///
    /// - Returns: Their names.
    @discardableResult
    mutating func units(
        _ prefix: String,
        _ variable: String,
        _ values: [Int64],
        coach: String? = nil,
        hub: String? = nil
    ) -> [String] {
        values.enumerated().map { number, value in
            unit("\(prefix)\(number)", variable, value, coach: coach, hub: hub)
            return "\(prefix)\(number)"
        }
    }

    /// Airs a figure of first versions.
    mutating func air(
        _ release: Int,
        _ variable: String,
        zone: String? = nil,
        sector: String = Self.sector,
        _ ids: [String]
    ) {
        airVersions(release, variable, zone: zone, sector: sector, ids.map { AuditContributor($0) })
    }

    /// Airs a figure.
    mutating func airVersions(
        _ release: Int,
        _ variable: String,
        zone: String? = nil,
        sector: String = Self.sector,
        _ contributors: [AuditContributor]
    ) {
        rows.append(
            AuditRow(
                release: release,
                sector: sector,
                zone: zone,
                period: Self.period,
                variable: variable,
                contributors: contributors,
                figures: AuditFigures()
            )
        )
    }

    private var auditor: Auditor { auditor(AuditParameters()) }

    private func auditor(_ parameters: AuditParameters) -> Auditor {
        Auditor(
            truth: AuditTruth(variables: variables, entries: entries),
            parameters: parameters,
            solver: ClpSolver()
        )
    }

    /// The rows as they would be aired, each figure as it may be changed.
    func aired(_ change: (inout AuditFigures) -> Void = { _ in }) -> [AuditRow] {
        auditor.airing(rows).map { row in
            var figures = row.figures
            change(&figures)
            return row.with(figures)
        }
    }

    /// What the audit says.
    func report(
        _ parameters: AuditParameters = AuditParameters(),
        _ change: (inout AuditFigures) -> Void = { _ in }
    ) -> AuditReport {
        auditor(parameters).audit(aired(change))
    }

    /// What the audit says of rows.
    func report(_ rows: [AuditRow]) -> AuditReport { auditor.audit(rows) }
}

extension AuditRow {
    /// The same row with other figures.
    func with(_ figures: AuditFigures) -> AuditRow {
        AuditRow(
            release: release,
            sector: sector,
            zone: zone,
            period: period,
            variable: variable,
            contributors: contributors,
            figures: figures
        )
    }
}

extension AuditReport {
    /// The checks that found something.
    var checks: Set<AuditCheck> { Set(violations.map(\.check)) }

    /// The attackers found by a check.
    func attackers(_ check: AuditCheck) -> Set<Attacker> {
        Set(violations.filter { $0.check == check }.map(\.attacker))
    }
}
