/// An indicator that may not be above another one in the same report.
///
/// A report that breaks it is neither sealed nor accepted.
public struct IndicatorRule: Sendable, Hashable {
    /// The indicator that is at most the other.
    public let lesser: IndicatorCode
    /// The indicator that is at least the other.
    public let greater: IndicatorCode
    /// What is wrong where it is, for people.
    public let message: BilingualText
}
