extension Auditor {
    /// The same rows with everything that may be said of as many owners, whatever they were given.
    ///
    /// For figures that no gate let through: negative controls and planted leaks.
    package func airing(_ rows: [AuditRow]) -> [AuditRow] {
        var builder = SheetBuilder(truth: truth)
        return builder.sheets(of: rows).flatMap { sheet in
            let quotient = RatioQuotient(sheet.variable, truth)
            return sheet.rows.map { row in
                row.source.airing(Recomputation(sheet, row, quotient: quotient))
            }
        }
    }
}

extension AuditRow {
    fileprivate func airing(_ expected: Recomputation) -> AuditRow {
        let quantiles = AuditFigures.Quantile.allCases.map { ($0, expected.quantile($0)) }
        return AuditRow(
            release: release,
            sector: sector,
            zone: zone,
            period: period,
            variable: variable,
            contributors: contributors,
            figures: AuditFigures(
                n: expected.n,
                sum: expected.sum,
                mean: expected.mean,
                sd: expected.sd,
                quantiles: Dictionary(uniqueKeysWithValues: quantiles).compactMapValues { $0 },
                histogram: expected.histogram
            )
        )
    }
}
