/// What a level rests on.
public enum Evidence: String, Sendable, Hashable, Codable, CaseIterable {
    /// A document can be shown: minutes, contract, invoice, analysis.
    case documented
    /// The panel says so.
    case declared
    /// The panel's feeling, which the guide accepts for some indicators.
    case impression
}
