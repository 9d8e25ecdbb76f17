package import Foundation

/// A row of `grenier/ledger/1`, read from the document itself.
package struct LedgerLine: Sendable, Hashable, Decodable {
    /// Who is in a figure, with which version.
    package struct Contributor: Sendable, Hashable, Decodable {
        /// Opaque and stable.
        package let id: String
        /// Of its report of the period.
        package let version: Int
    }

    /// What was aired, at its published rounding; none where it was not.
    package struct Figures: Sendable, Hashable, Decodable {
        /// Smoothed quantiles.
        package struct Quantiles: Sendable, Hashable, Decodable {
            /// From the first decile to the ninth.
            package let p10, p25, p50, p75, p90: Decimal?
        }

        /// Total, mean and standard deviation.
        package let sum, mean, sd: Decimal?
        /// Smoothed quantiles.
        package let quantiles: Quantiles
        /// Clusters at each level.
        package let histogram: [Int]?
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

    /// The rows of a document, in order.
    ///
    /// - Throws: `DecodingError`.
    package static func lines(of document: String) throws -> [LedgerLine] {
        struct Document: Decodable { let rows: [LedgerLine] }
        return try JSONDecoder().decode(Document.self, from: Data(document.utf8)).rows
    }
}
