/// What may be said of a figure, computed from the truth.
///
/// Nothing where a statistic is not for this kind of variable, or not for so few owners
/// (`statistics.md` §1.3, decisions 14 and 25).
struct Recomputation {
    /// From how many owners each statistic may be aired.
    private enum Threshold {
        static let spread = 10
        static let quartiles = 15
        static let deciles = 30
    }

    /// Decimals of a mean beyond the variable's own.
    private static let meanDecimals = 3

    let sheet: Sheet
    let row: Sheet.Row
    /// The values quantiles are taken from, in units of 10^-``decimals``.
    let ordered: OrderedValues
    private let decimals: Int

    init(_ sheet: Sheet, _ row: Sheet.Row, quotient: RatioQuotient?) {
        self.sheet = sheet
        self.row = row
        ordered = OrderedValues(of: row.members) { column in
            guard let quotient else { return sheet.columns[column].value }
            return sheet.columns[column].terms.flatMap {
                quotient.value(Int128($0.numerator), Int128($0.denominator))
            }
        }
        decimals = sheet.variable.decimals + (quotient == nil ? 0 : RatioQuotient.decimals)
        self.quotient = quotient
    }

    private let quotient: RatioQuotient?

    private var isMagnitude: Bool { sheet.variable.protection == .magnitude }
    private var levels: ClosedRange<Int64>? { sheet.variable.protection.levels }
    private var total: Int128 { row.members.reduce(0) { $0 + sheet.columns[$1].value } }

    /// Owners in the figure.
    var owners: Int { Set(row.members.map { sheet.columns[$0].owner }).count }

    /// Owners with a value that quantiles are taken from.
    private var orderedOwners: Int {
        Set(ordered.values.map { sheet.columns[$0.column].owner }).count
    }

    /// Units in the figure.
    var n: Int { row.members.count }

    var sum: AuditNumber? {
        isMagnitude ? AuditNumber(total, decimals: sheet.variable.decimals) : nil
    }

    var mean: AuditNumber? {
        guard !row.members.isEmpty else { return nil }
        let places = sheet.variable.decimals + Self.meanDecimals
        guard let quotient else {
            let scaled = total * ExactRounding.power(Self.meanDecimals)
            return AuditNumber(ExactRounding.nearest(scaled, Int128(n)), decimals: places)
        }
        let terms = row.members.compactMap { sheet.columns[$0].terms }
        let whole = quotient.value(
            terms.reduce(0) { $0 + Int128($1.numerator) },
            terms.reduce(0) { $0 + Int128($1.denominator) }
        )
        return whole.map { AuditNumber($0, decimals: places) }
    }

    /// A spread of zero gives everybody away and is never aired.
    var sd: AuditNumber? {
        guard quotient == nil, owners >= Threshold.spread else { return nil }
        let squares = row.members.reduce(0 as Int128) { sum, column in
            sum + sheet.columns[column].value * sheet.columns[column].value
        }
        let units = Int128(n)
        let scatter = units * squares - total * total
        guard scatter > 0 else { return nil }
        return ExactRounding.root(
            scatter,
            units * (units - 1),
            decimals: sheet.variable.decimals
        )
    }

    var histogram: [Int]? {
        guard let levels, owners >= Threshold.spread else { return nil }
        return levels.map { level in
            row.members.count { sheet.columns[$0].value == Int128(level) }
        }
    }

    func quantile(_ quantile: AuditFigures.Quantile) -> AuditNumber? {
        guard orderedOwners >= threshold(of: quantile) else { return nil }
        guard levels == nil else { return level(quantile) }
        guard let window = ordered.window(quantile) else { return nil }
        return ExactRounding.significant(
            ordered.values[window].reduce(0) { $0 + $1.value },
            Int128(OrderedValues.window),
            digits: 3,
            decimals: decimals
        )
    }

    /// The level at rank ⌊q(n−1)⌋, which the histogram says anyway.
    private func level(_ quantile: AuditFigures.Quantile) -> AuditNumber? {
        let rank = quantile.rawValue * (ordered.values.count - 1) / 100
        return AuditNumber(ordered.values[rank].value, decimals: sheet.variable.decimals)
    }

    private func threshold(of quantile: AuditFigures.Quantile) -> Int {
        switch quantile {
        case .p50: Threshold.spread
        case .p25, .p75: Threshold.quartiles
        case .p10, .p90: Threshold.deciles
        }
    }
}
