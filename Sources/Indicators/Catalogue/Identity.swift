/// A total and its parts: in every summary the parts add up to the total, to the last unit.
public struct Identity: Sendable, Hashable {
    /// The indicator of the total.
    public let total: IndicatorCode
    /// The indicators that add up to it; at least two, or one for a plain equality.
    public let parts: [IndicatorCode]

    /// The total followed by its parts.
    public var members: [IndicatorCode] { [total] + parts }
}
