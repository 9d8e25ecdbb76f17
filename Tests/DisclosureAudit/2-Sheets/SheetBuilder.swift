/// Sorts aired figures by variable and period, and finds the truth about everyone in them.
struct SheetBuilder {
    private struct Key: Hashable, Comparable {
        let variable: String
        let period: String

        static func < (left: Key, right: Key) -> Bool {
            (left.variable, left.period) < (right.variable, right.period)
        }
    }

    let truth: AuditTruth
    private(set) var violations: [Violation] = []
    private var ownerNumbers: [String: Int] = [:]
    private var ownerNames: [String] = []
    private var everOver: [String: Set<Attacker>] = [:]

    init(truth: AuditTruth) { self.truth = truth }

    /// The sheets of all rows, in the order of their variables and periods.
    mutating func sheets(of rows: [AuditRow]) -> [Sheet] {
        let groups = Dictionary(grouping: rows) { Key(variable: $0.variable, period: $0.period) }
        return groups.sorted { $0.key < $1.key }.compactMap { key, rows in
            guard let variable = truth.variable(key.variable) else {
                for row in rows { report(row, of: row.variable, "the truth has no such variable") }
                return nil
            }
            return sheet(of: variable, key.period, rows.sorted { $0.release < $1.release })
        }
    }

    private mutating func sheet(
        of variable: AuditVariable,
        _ period: String,
        _ rows: [AuditRow]
    )
        -> Sheet
    {
        let contributors = Set(rows.flatMap(\.contributors)).sorted()
        let numbers = Dictionary(
            uniqueKeysWithValues: contributors.enumerated().map { ($1, $0) }
        )
        var columns: [Sheet.Column] = []
        var swept: [Attacker: [Int]] = [:]
        var seen: [Attacker: [Int]] = [:]
        for (number, contributor) in contributors.enumerated() {
            let entry = truth.entry(contributor, variable.code, period)
            columns.append(column(contributor, entry, variable))
            for attacker in everOver(contributor.id) { swept[attacker, default: []].append(number) }
            if let coach = entry?.coach { seen[.coach(coach), default: []].append(number) }
            if let hub = entry?.hub { seen[.hub(hub), default: []].append(number) }
        }
        let insiders = Set(swept.map { Insider(attacker: $0, columns: $1) })
            .union(seen.map { Insider(attacker: $0, columns: $1) })
            .sorted { ("\($0.attacker)", $0.columns.count) < ("\($1.attacker)", $1.columns.count) }
        for row in rows { reportUnknown(in: row, of: variable) }
        return Sheet(
            variable: variable,
            period: period,
            columns: columns,
            rows: rows.map { row in
                let members = Set(row.contributors.compactMap { numbers[$0] })
                return Sheet.Row(source: row, members: members.sorted())
            },
            insiders: insiders,
            ownerNames: ownerNames
        )
    }

    /// A contributor without truth stands alone with the least value; it is reported apart.
    private mutating func column(
        _ contributor: AuditContributor,
        _ entry: AuditEntry?,
        _ variable: AuditVariable
    ) -> Sheet.Column {
        var terms: AuditEntry.Terms?
        if let entry, case .ratio(let numerator, let denominator, _) = variable.protection {
            terms = truth.terms(of: entry, numerator: numerator, denominator: denominator)
        }
        let place = entry.map { " (\($0.sector), \($0.zone ?? "no zone"))" } ?? ""
        return Sheet.Column(
            contributor: contributor,
            owner: number(ofOwner: entry?.owner ?? "unknown owner of \(contributor.id)"),
            value: Int128(entry?.value ?? variable.lowerBound),
            terms: terms,
            name: contributor.description + place
        )
    }

    private mutating func number(ofOwner name: String) -> Int {
        if let number = ownerNumbers[name] { return number }
        ownerNumbers[name] = ownerNames.count
        ownerNames.append(name)
        return ownerNames.count - 1
    }

    private mutating func everOver(_ id: String) -> Set<Attacker> {
        if let known = everOver[id] { return known }
        let attackers = truth.everOver(id)
        everOver[id] = attackers
        return attackers
    }

    private mutating func reportUnknown(in row: AuditRow, of variable: AuditVariable) {
        if Set(row.contributors).count < row.contributors.count {
            report(row, of: "the row", "a contributor stands in it twice")
        }
        for contributor in row.contributors {
            guard let entry = truth.entry(contributor, variable.code, row.period) else {
                report(row, of: "\(contributor)", "the truth knows no such value")
                continue
            }
            if case .ratio(let numerator, let denominator, _) = variable.protection {
                if truth.terms(of: entry, numerator: numerator, denominator: denominator) == nil {
                    report(row, of: "\(contributor)", "the truth knows no terms of this ratio")
                }
            } else if entry.value < variable.lowerBound {
                report(row, of: "\(contributor)", "a value under its lower bound")
            }
        }
    }

    private mutating func report(_ row: AuditRow, of target: String, _ detail: String) {
        violations.append(
            Violation(
                check: .figures,
                attacker: .nobody,
                target: target,
                cell: AuditCell(row),
                detail: detail
            )
        )
    }
}
