@_spi(Unprotected) import Statistics

/// Someone who knows who is in every figure ever aired and subtracts them from each other.
///
/// Written apart from the gate and without its shortcuts: every whole, less every choice of at
/// most one figure per part, and every difference of two figures of one cell.
struct Intruder {
    struct Unknown: Hashable {
        let unit: String
        let version: Int
    }

    struct Known {
        var coefficient = 0
        let owner: String
        let value: Int64
    }

    typealias Form = [Unknown: Known]

    let variable: String
    let isLevel: Bool
    /// The contributors of the cells withheld for themselves, in any release.
    var secrets: Set<Set<Unknown>> = []
    private var wholes: [[Contribution]] = []
    private var parts: [String: [[Contribution]]] = [:]

    init(variable: String, isLevel: Bool) {
        self.variable = variable
        self.isLevel = isLevel
    }

    mutating func watch(_ outcome: GateOutcome, _ table: ContributionTable) {
        for row in outcome.newRows where row.key.variable == variable {
            if let part = row.key.area.part {
                parts[part, default: []].append(row.contributors)
            } else {
                wholes.append(row.contributors)
            }
        }
        for (key, withholding) in outcome.reasons where key.variable == variable {
            guard [.n, .nz, .p].contains(withholding.reason) else { continue }
            let members = table.contributions(to: key)
            secrets.insert(Set(members.map { Unknown(unit: $0.unit, version: $0.version) }))
        }
        secrets.remove([])
    }

    /// Differences that tell too much, as text.
    func leaks() -> [String] {
        var found: [String] = []
        for rows in [wholes] + parts.values {
            for (index, later) in rows.enumerated() {
                for earlier in rows[..<index] {
                    inspect(form([(later, 1), (earlier, -1)]), into: &found)
                }
            }
        }
        for whole in wholes {
            for choice in choices(parts.values.map { $0 }[...]) {
                inspect(form([(whole, 1)] + choice.map { ($0, -1) }), into: &found)
            }
        }
        return found
    }

    private func choices(_ parts: ArraySlice<[[Contribution]]>) -> [[[Contribution]]] {
        guard let first = parts.first else { return [[]] }
        return choices(parts.dropFirst()).flatMap { rest in
            [rest] + first.map { [$0] + rest }
        }
    }

    private func form(_ rows: [([Contribution], Int)]) -> Form {
        var form: Form = [:]
        for (row, sign) in rows {
            for member in row {
                let unknown = Unknown(unit: member.unit, version: member.version)
                form[unknown, default: Known(owner: member.owner, value: member.value)]
                    .coefficient += sign
            }
        }
        return form.filter { $0.value.coefficient != 0 }
    }

    private func inspect(_ form: Form, into found: inout [String]) {
        if form.isEmpty { return }
        if Set(form.values.map(\.owner)).count < 5 { found.append("few owners") }
        if secrets.contains(Set(form.keys)) { found.append("a withheld cell") }
        if isLevel ? agrees(form) : dominates(form) { found.append("concentrated") }
    }

    private func dominates(_ form: Form) -> Bool {
        var totals: [String: Int64] = [:]
        for known in form.values {
            totals[known.owner, default: 0] += known.value * Int64(known.coefficient)
        }
        let sizes = totals.values.map(abs).sorted(by: >)
        guard sizes.count > 2 else { return true }
        let isOneSided = Set(form.values.map { $0.coefficient.signum() }).count == 1
        if sizes[0] == 0 && !isOneSided { return false }
        return sizes[2...].reduce(0, +) * 100 < 15 * sizes[0] || sizes[2] == 0
    }

    /// The net count at a level bounds from below how many of those added, or taken, are there.
    private func agrees(_ form: Form) -> Bool {
        Set(form.values.map(\.owner)).contains { owner in
            let others = form.values.filter { $0.owner != owner }
            let added = others.count { $0.coefficient > 0 }
            let taken = others.count - added
            return (1...4).contains { level in
                let net = others.filter { $0.value == level }.reduce(0) { $0 + $1.coefficient }
                return net * 5 > added * 4 || -net * 5 > taken * 4
            }
        }
    }
}
