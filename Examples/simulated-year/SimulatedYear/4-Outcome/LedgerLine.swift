package import Foundation
package import Statistics

/// A row of `grenier/ledger/1`, read from the document itself.
package struct LedgerLine: Sendable, Hashable, Decodable {
    /// Who is in a figure, with which version.
    package struct Contributor: Sendable, Hashable, Decodable {
        /// Opaque and stable.
        package let id: String
        /// Of its report of the period.
        package let version: Int

        /// Names a contributor.
        package init(id: String, version: Int) {
            self.id = id
            self.version = version
        }
    }

    /// What was aired, at its published rounding; none where it was not.
    package struct Figures: Sendable, Hashable, Decodable {
        /// Smoothed quantiles.
        package struct Quantiles: Sendable, Hashable, Decodable {
            /// From the first decile to the ninth.
            package let p10, p25, p50, p75, p90: Decimal?

            init(_ quantiles: Statistics.Quantiles) {
                p10 = quantiles.p10.flatMap(LedgerLine.decimal)
                p25 = quantiles.p25.flatMap(LedgerLine.decimal)
                p50 = quantiles.p50.flatMap(LedgerLine.decimal)
                p75 = quantiles.p75.flatMap(LedgerLine.decimal)
                p90 = quantiles.p90.flatMap(LedgerLine.decimal)
            }
        }

        /// Total, mean and standard deviation.
        package let sum, mean, sd: Decimal?
        /// Smoothed quantiles.
        package let quantiles: Quantiles
        /// Clusters at each level.
        package let histogram: [Int]?

        /// Takes figures as the gate gives them.
        package init(_ figures: ReleasedFigures) {
            sum = figures.sum.flatMap(LedgerLine.decimal)
            mean = figures.mean.flatMap(LedgerLine.decimal)
            sd = figures.sd.flatMap(LedgerLine.decimal)
            quantiles = Quantiles(figures.quantiles)
            histogram = figures.histogram
        }
    }

    /// The release that aired it.
    package let release: String
    /// Its epoch.
    package let epoch: String
    /// The filière, or "all".
    package let filiere: String
    /// The zone; none for the whole country.
    package let zone: String?
    /// The period.
    package let period: String
    /// The indicator.
    package let indicator: String
    /// The family withheld with it.
    package let family: String
    /// Who is in it.
    package let contributors: [Contributor]
    /// What was aired.
    package let figures: Figures
    /// The step of its most precise additive figure.
    package let roundingUnit: Decimal

    /// Makes a row without its document.
    package init(
        stamp: ReleaseStamp,
        key: CellKey,
        family: String,
        contributors: [Contributor],
        figures: Figures,
        roundingUnit: PublishedNumber
    ) {
        release = stamp.id
        epoch = stamp.epoch
        filiere = key.sector
        zone = key.area.part
        period = key.period
        indicator = key.variable
        self.family = family
        self.contributors = contributors
        self.figures = figures
        self.roundingUnit = Self.decimal(roundingUnit) ?? 1
    }

    /// The cell of the row.
    package var key: CellKey {
        CellKey(
            sector: filiere,
            area: zone.map { .part($0) } ?? .whole,
            period: period,
            variable: indicator
        )
    }

    fileprivate static func decimal(_ number: PublishedNumber) -> Decimal? {
        Decimal(string: number.description, locale: nil)
    }

    /// The rows of a document, in order.
    ///
    /// - Throws: `DecodingError`.
    package static func lines(of document: String) throws -> [LedgerLine] {
        struct Document: Decodable { let rows: [LedgerLine] }
        return try JSONDecoder().decode(Document.self, from: Data(document.utf8)).rows
    }
}
