/// An indicator that should not be above another one in the same report.
///
/// A catalogue may say it; nothing refuses a report for it yet.
public struct IndicatorRule: Sendable, Hashable {
    /// The indicator that is at most the other.
    public let lesser: IndicatorCode
    /// The indicator that is at least the other.
    public let greater: IndicatorCode
    /// What is wrong where it is, for people.
    public let message: BilingualText
}
