/// What only the auditor knows: every true value, and who knows it besides.
package struct AuditTruth: Sendable {
    private struct Key: Hashable {
        let contributor: AuditContributor
        let variable: String
        let period: String
    }

    private struct Unit: Hashable {
        let id: String
        let variable: String
        let period: String
    }

    private let variables: [String: AuditVariable]
    private let entries: [Key: AuditEntry]
    private let versions: [Unit: [Int]]
    private let coaches: [String: Set<String>]
    private let hubs: [String: Set<String>]
    private let meetings: [String: [Attacker: Int]]

    /// Gathers the truth; of two entries for the same value the last counts.
    package init(variables: [AuditVariable], entries: [AuditEntry]) {
        self.variables = Dictionary(variables.map { ($0.code, $0) }) { _, last in last }
        self.entries = Dictionary(
            entries.map { (Self.key($0.contributor, $0.variable, $0.period), $0) }
        ) { _, last in last }
        versions = Dictionary(grouping: entries) {
            Unit(id: $0.contributor.id, variable: $0.variable, period: $0.period)
        }.mapValues { $0.map(\.contributor.version).sorted() }
        coaches = Self.everUnder(entries, \.coach)
        hubs = Self.everUnder(entries, \.hub)
        var meetings: [String: [Attacker: Int]] = [:]
        for entry in entries {
            let knowers = [entry.coach.map { Attacker.coach($0) }, entry.hub.map { .hub($0) }]
            for knower in knowers.compactMap({ $0 }) {
                let first = meetings[entry.contributor.id]?[knower] ?? entry.since
                meetings[entry.contributor.id, default: [:]][knower] = min(first, entry.since)
            }
        }
        self.meetings = meetings
    }

    /// A variable by its code.
    func variable(_ code: String) -> AuditVariable? { variables[code] }

    /// The truth about one version of a unit's report.
    func entry(_ contributor: AuditContributor, _ variable: String, _ period: String) -> AuditEntry?
    {
        entries[Self.key(contributor, variable, period)]
    }

    /// The terms of a ratio, where they are known.
    func terms(of entry: AuditEntry, numerator: String, denominator: String) -> AuditEntry.Terms? {
        if let terms = entry.terms { return terms }
        guard let over = latest(numerator, for: entry), let under = latest(denominator, for: entry)
        else { return nil }
        return AuditEntry.Terms(numerator: over.value, denominator: under.value)
    }

    /// Every coach and hub that ever saw any version of a unit, in any period.
    func everOver(_ id: String) -> Set<Attacker> {
        Set((coaches[id] ?? []).map { .coach($0) } + (hubs[id] ?? []).map { .hub($0) })
    }

    /// Whether a coach or hub had met a unit when a release was made.
    ///
    /// A quantile is one figure of one moment: whoever meets a unit years later and then learns what
    /// it once was could not be foreseen, unlike in the sums, where nobody may ever be isolated.
    func hasMet(_ attacker: Attacker, _ id: String, by release: Int) -> Bool {
        meetings[id]?[attacker].map { $0 <= release } ?? false
    }

    private func latest(_ variable: String, for entry: AuditEntry) -> AuditEntry? {
        let id = entry.contributor.id
        let known = versions[Unit(id: id, variable: variable, period: entry.period)]
        return known?.last { $0 <= entry.contributor.version }.flatMap {
            self.entry(AuditContributor(id, version: $0), variable, entry.period)
        }
    }

    private static func key(
        _ contributor: AuditContributor,
        _ variable: String,
        _ period: String
    )
        -> Key
    {
        Key(contributor: contributor, variable: variable, period: period)
    }

    private static func everUnder(
        _ entries: [AuditEntry],
        _ knower: KeyPath<AuditEntry, String?>
    )
        -> [String: Set<String>]
    {
        var found: [String: Set<String>] = [:]
        for entry in entries {
            guard let name = entry[keyPath: knower] else { continue }
            found[entry.contributor.id, default: []].insert(name)
        }
        return found
    }
}
