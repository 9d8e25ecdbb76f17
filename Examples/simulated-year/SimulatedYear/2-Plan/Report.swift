package import Indicators

/// One revision of one cluster's summary of one period.
package struct Report: Sendable, Hashable {
    /// Place of the cluster in the country.
    package let cluster: Int
    /// Which period.
    package let period: PeriodCode
    /// Its number, from 1.
    package let revision: Int
    /// The zone of the certificate it is sealed under.
    package let zone: String
    /// What it says; nothing at all when everything is withdrawn.
    package let entries: [IndicatorCode: SummaryEntry]
}
