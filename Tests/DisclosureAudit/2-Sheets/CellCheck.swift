/// Whether a figure has enough owners, enough of them with something, and none who is most of it.
struct CellCheck {
    let sheet: Sheet
    let row: Sheet.Row
    let parameters: AuditParameters

    func violations() -> [Violation] {
        var found: [Violation] = []
        let owners = owners(of: row.members)
        if owners < parameters.nMin {
            found.append(sheet.violation(.cells, row, of: "the cell", "\(owners) owners"))
        }
        for (name, value) in measures {
            let totals = totals(row.members, value)
            let filled = totals.count { $0 != 0 }
            if filled < parameters.nzMin {
                let detail = "\(filled) owners with a \(name) other than zero"
                found.append(sheet.violation(.cells, row, of: "the cell", detail))
            }
            if dominates(totals) {
                let detail = "one owner's \(name) is known to another within \(parameters.p) %"
                found.append(sheet.violation(.cells, row, of: "the cell", detail))
            }
        }
        return found + sheet.insiders.flatMap(rest)
    }

    /// What is wrong with what a coach or a hub does not know of the figure.
    private func rest(beside insider: Insider) -> [Violation] {
        let known = Set(insider.columns)
        let rest = row.members.filter { !known.contains($0) }
        guard !rest.isEmpty, rest.count < row.members.count else { return [] }
        func violation(_ detail: String) -> Violation {
            sheet.violation(.cells, row, by: insider.attacker, of: "the rest of the cell", detail)
        }
        var found: [Violation] = []
        let owners = owners(of: rest)
        if owners < parameters.othersMin { found.append(violation("\(owners) other owners")) }
        for (name, value) in measures {
            let totals = totals(rest, value)
            if totals.allSatisfy({ $0 == 0 }) {
                // A total of zero says that each is zero, where nothing can be negative.
                found.append(violation("the \(name) of everybody else is zero"))
            } else if dominates(totals) {
                found.append(violation("one \(name) is known to another within \(parameters.p) %"))
            }
        }
        return found
    }

    /// What the rules for magnitudes apply to: a ratio's two terms, for they follow from it.
    private var measures: [(name: String, value: (Int) -> Int128)] {
        switch sheet.variable.protection {
        case .magnitude:
            [("value", { sheet.columns[$0].value })]
        case .ratio:
            [
                ("numerator", { Int128(sheet.columns[$0].terms?.numerator ?? 0) }),
                ("denominator", { Int128(sheet.columns[$0].terms?.denominator ?? 0) }),
            ]
        case .ordinal, .binary, .price: []
        }
    }

    private func owners(of columns: [Int]) -> Int {
        Set(columns.map { sheet.columns[$0].owner }).count
    }

    private func totals(_ columns: [Int], _ value: (Int) -> Int128) -> [Int128] {
        var totals: [Int: Int128] = [:]
        for column in columns { totals[sheet.columns[column].owner, default: 0] += value(column) }
        return Array(totals.values)
    }

    /// The p% rule on absolute values: what is left beside the two largest is under p % of the
    /// largest.
    private func dominates(_ totals: [Int128]) -> Bool {
        let sizes = totals.map { Int128($0.magnitude) }.sorted(by: >)
        guard let largest = sizes.first, largest > 0 else { return false }
        return 100 * sizes.dropFirst(2).reduce(0, +) < Int128(parameters.p) * largest
    }
}
