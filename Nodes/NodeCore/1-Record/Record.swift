import Indicators

/// A figure of one period, as the cluster recorded it.
///
/// It never leaves this module.
struct Record: Sendable, Hashable {
    let period: PeriodCode
    let indicator: IndicatorCode
    let entry: SummaryEntry
    /// Row of the file it was read from.
    let row: Int
}
