/// Every aired figure, computed again from the truth.
///
/// A figure that is missing was withheld, which is never wrong. One that differs may be an order
/// statistic, a narrower window or a finer rounding; one aired of too few shows too much.
struct FigureCheck {
    let sheet: Sheet
    let row: Sheet.Row
    let expected: Recomputation

    func violations() -> [Violation] {
        let aired = row.source.figures
        var found: [Violation] = []
        func compare<Value: Equatable>(_ name: String, _ value: Value?, _ truth: Value?) {
            guard let value, value != truth else { return }
            let should = truth.map { "should be \($0)" }
            let detail = "\(name) \(value) \(should ?? "is not for \(expected.owners) owners here")"
            found.append(sheet.violation(.figures, row, of: "the cell", detail))
        }
        compare("n", aired.n, expected.n)
        compare("sum", aired.sum, expected.sum)
        compare("mean", aired.mean, expected.mean)
        compare("sd", aired.sd, expected.sd)
        compare("histogram", aired.histogram, expected.histogram)
        for quantile in AuditFigures.Quantile.allCases {
            guard let value = aired.quantiles[quantile] else { continue }
            // A level at a rank is read from an aired histogram, never by itself.
            let isRead = sheet.variable.protection.levels == nil || aired.histogram != nil
            compare("\(quantile)", value, isRead ? expected.quantile(quantile) : nil)
        }
        return found
    }
}
