/// The values of a figure in ascending order, and the windows its quantiles are taken from.
struct OrderedValues {
    /// How many consecutive order statistics a quantile is the mean of.
    static let window = 5

    /// Ascending, each with its column.
    let values: [(value: Int128, column: Int)]

    /// Takes values that everybody in the figure has; a ratio without denominator has none.
    init(of members: [Int], value: (Int) -> Int128?) {
        values = members.compactMap { column in value(column).map { ($0, column) } }
            .sorted { $0 < $1 }
    }

    /// The ranks a quantile is the mean of: five around round(q(n−1)), kept inside the range.
    func window(_ quantile: AuditFigures.Quantile) -> Range<Int>? {
        guard values.count >= Self.window else { return nil }
        let reach = Self.window / 2
        let rank = ExactRounding.nearest(Int128(quantile.rawValue * (values.count - 1)), 100)
        let centre = min(max(Int(rank), reach), values.count - 1 - reach)
        return centre - reach..<centre + reach + 1
    }
}
