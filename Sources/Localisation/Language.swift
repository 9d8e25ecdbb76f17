/// A language the product speaks.
///
/// French is the working language of the clusters and of their banks; English is offered to
/// partners and to developers.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    /// French, the default everywhere a person reads.
    case french = "fr"
    /// English.
    case english = "en"
}
