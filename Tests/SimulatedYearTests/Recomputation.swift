import Foundation
import Indicators
import SimulatedYear
import Statistics

/// Works out a cell again from the truth of its ledger row's contributors, with none of the
/// product's arithmetic.
struct Recomputation {
    struct Place: Hashable {
        let contributor: String
        let period: String
        let version: Int
        let indicator: IndicatorCode
    }

    let catalogue: Catalogue
    private let values: [Place: Int64]

    init(_ truth: [TruthLine], catalogue: Catalogue) {
        self.catalogue = catalogue
        values = Dictionary(
            truth.map { line in
                (
                    Place(
                        contributor: line.contributor,
                        period: line.period.rawValue,
                        version: line.version,
                        indicator: line.indicator
                    ), line.value
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What a row's contributors said of an indicator; fewer than they are when some are missing.
    func values(of row: LedgerLine, _ indicator: IndicatorCode) -> [Int64] {
        row.contributors.compactMap {
            values[
                Place(
                    contributor: $0.id,
                    period: row.period,
                    version: $0.version,
                    indicator: indicator
                )
            ]
        }
    }

    /// The indicators a row's figure is made of.
    func terms(of row: LedgerLine) -> [IndicatorCode] {
        let code = IndicatorCode(row.indicator)
        if case .ratio(let over, let under, _) = catalogue.indicator(code)?.protection {
            return [over, under]
        }
        return [code]
    }

    /// The total, where one may be aired.
    func sum(of row: LedgerLine) -> Decimal? {
        let code = IndicatorCode(row.indicator)
        guard let indicator = catalogue.indicator(code), indicator.protection == .magnitude else {
            return nil
        }
        return Self.scaled(total(row, code), indicator.decimals)
    }

    /// The mean with three decimals more than the indicator; none for a ratio over nothing.
    func mean(of row: LedgerLine) -> Decimal? {
        guard let indicator = catalogue.indicator(IndicatorCode(row.indicator)) else { return nil }
        let decimals = indicator.decimals + 3
        guard case .ratio(let over, let under, let scale) = indicator.protection else {
            let total = total(row, indicator.code) * 1_000
            return Self.halfEven(total, Int128(row.contributors.count), decimals)
        }
        // Both terms in their own units, then the scale, then the decimals.
        let upper = catalogue.indicator(over)?.decimals ?? 0
        let lower = catalogue.indicator(under)?.decimals ?? 0
        let numerator = total(row, over) * Int128(scale) * Self.power(lower + decimals)
        return Self.halfEven(numerator, total(row, under) * Self.power(upper), decimals)
    }

    /// Clusters at each of the four levels.
    func histogram(of row: LedgerLine) -> [Int] {
        let values = values(of: row, IndicatorCode(row.indicator))
        return (1...4).map { level in values.count { $0 == level } }
    }

    private func total(_ row: LedgerLine, _ code: IndicatorCode) -> Int128 {
        values(of: row, code).reduce(0) { $0 + Int128($1) }
    }

    private static func halfEven(_ upper: Int128, _ lower: Int128, _ decimals: Int) -> Decimal? {
        guard lower != 0 else { return nil }
        var quotient = upper / lower
        let rest = upper % lower
        let twice = (rest.magnitude * 2)
        if twice > lower.magnitude || (twice == lower.magnitude && quotient % 2 != 0) {
            quotient += (upper < 0) == (lower < 0) ? 1 : -1
        }
        return scaled(quotient, decimals)
    }

    private static func scaled(_ digits: Int128, _ decimals: Int) -> Decimal? {
        Decimal(string: "\(digits)e-\(decimals)", locale: nil)
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}

extension TruthLine {
    /// The same line with another value.
    func spoilt() -> TruthLine {
        TruthLine(
            contributor: contributor,
            cluster: cluster,
            owner: owner,
            coach: coach,
            hub: hub,
            filiere: filiere,
            zone: zone,
            period: period,
            version: version,
            indicator: indicator,
            protection: protection,
            value: value + 1,
            releases: releases
        )
    }
}
