/// An indicator that may not be above another one in the same report.
public struct IndicatorRule: Sendable, Hashable {
    /// The indicator that is at most the other.
    public let lesser: IndicatorCode
    /// The indicator that is at least the other.
    public let greater: IndicatorCode
    /// What to tell whoever breaks it.
    public let message: BilingualText
}
