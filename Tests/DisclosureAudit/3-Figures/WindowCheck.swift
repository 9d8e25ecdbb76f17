/// Whether somebody who knows the rank of everyone is left with too few of a quantile's window.
///
/// Where values are equal at an end of the window, which of them stand inside is nobody's to know.
/// A violation is one in whatever order they are put.
struct WindowCheck {
    private struct Window {
        /// The columns of the five ranks, equal values in any one order.
        let ranked: [Int]
        /// Columns strictly between the ends.
        let inside: [Int]
        /// All columns at the lower end, and how many of them the window takes.
        let low: (columns: [Int], taken: Int)
        /// The same at the upper end; none where all are equal.
        let high: (columns: [Int], taken: Int)

        var columns: [Int] { inside + low.columns + high.columns }
    }

    let sheet: Sheet
    let row: Sheet.Row
    let parameters: AuditParameters
    let ordered: OrderedValues
    let truth: AuditTruth

    /// The windows of the quantiles that were aired; levels are read from a histogram.
    static func aired(_ row: Sheet.Row, of sheet: Sheet, _ ordered: OrderedValues) -> [Range<Int>] {
        guard sheet.variable.protection.levels == nil else { return [] }
        return AuditFigures.Quantile.allCases.compactMap {
            row.source.figures.quantiles[$0] == nil ? nil : ordered.window($0)
        }
    }

    func violations() -> [Violation] {
        Self.aired(row, of: sheet, ordered).flatMap { ranks in
            let window = window(ranks)
            return exposedToOwners(window, ranks) + exposedToInsiders(window, ranks)
        }
    }

    /// Five values of four owners leave two to any pair, so that most windows need no search.
    private func exposedToOwners(_ window: Window, _ ranks: Range<Int>) -> [Violation] {
        let least = parameters.supportMin - 2
        guard Set(window.ranked.map(owner)).count < least + 2 else { return [] }
        let distinct = Set(window.columns.map(owner)).sorted()
        var sets: [Set<Int>] = [[]] + distinct.map { [$0] }
        for (index, first) in distinct.enumerated() {
            sets += distinct[(index + 1)...].map { [first, $0] }
        }
        return sets.compactMap { known in
            violation(
                others(of: window) { known.contains(owner($0)) },
                under: least,
                by: Attacker(owners: known.map { sheet.ownerNames[$0] }),
                ranks
            )
        }
    }

    private func exposedToInsiders(_ window: Window, _ ranks: Range<Int>) -> [Violation] {
        let columns = Set(window.columns)
        return sheet.insiders.compactMap { insider in
            let known = columns.intersection(insider.columns).filter {
                truth.hasMet(
                    insider.attacker,
                    sheet.columns[$0].contributor.id,
                    by: row.source.release
                )
            }
            guard !known.isEmpty else { return nil }
            return violation(
                others(of: window) { known.contains($0) },
                under: parameters.othersMin,
                by: insider.attacker,
                ranks
            )
        }
    }

    private func violation(
        _ others: Int,
        under least: Int,
        by attacker: Attacker,
        _ ranks: Range<Int>
    )
        -> Violation?
    {
        guard others > 0 && others < least else { return nil }
        return sheet.violation(
            .windows,
            row,
            by: attacker,
            of: "ranks \(ranks.lowerBound)...\(ranks.upperBound - 1)",
            "\(others) others in the window of a quantile"
        )
    }

    /// The most other owners that can be in the window, over all orders of equal values.
    private func others(of window: Window, isKnown: (Int) -> Bool) -> Int {
        func owners(_ columns: [Int]) -> Set<Int> {
            Set(columns.filter { !isKnown($0) }.map(owner))
        }
        let inside = owners(window.inside)
        let low = owners(window.low.columns).subtracting(inside)
        let high = owners(window.high.columns).subtracting(inside)
        let taken = min(window.low.taken, low.count) + min(window.high.taken, high.count)
        return inside.count + min(taken, low.union(high).count)
    }

    private func window(_ ranks: Range<Int>) -> Window {
        let slots = ordered.values[ranks]
        let low = ordered.values[ranks.lowerBound].value
        let high = ordered.values[ranks.upperBound - 1].value
        func end(_ value: Int128) -> (columns: [Int], taken: Int) {
            (
                ordered.values.filter { $0.value == value }.map(\.column),
                slots.count { $0.value == value }
            )
        }
        return Window(
            ranked: slots.map(\.column),
            inside: slots.filter { $0.value > low && $0.value < high }.map(\.column),
            low: end(low),
            high: low == high ? ([], 0) : end(high)
        )
    }

    private func owner(_ column: Int) -> Int { sheet.columns[column].owner }
}
