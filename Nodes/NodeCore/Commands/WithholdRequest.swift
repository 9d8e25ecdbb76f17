/// What to keep back, or to let leave again.
public enum WithholdRequest: Sendable, Hashable, Codable {
    /// A family, named by any indicator in it, and a period; nil for every one.
    public struct Choice: Sendable, Hashable, Codable {
        /// The code, the column or the label of an indicator.
        public let indicator: String
        /// The period's code.
        public let period: String?

        /// Takes the parts.
        public init(_ indicator: String, period: String? = nil) {
            self.indicator = indicator
            self.period = period
        }
    }

    /// Show what is kept back.
    case list
    /// Keep the first back, let the second leave again: all of it, or nothing.
    case change(keep: [Choice], release: [Choice])
}
