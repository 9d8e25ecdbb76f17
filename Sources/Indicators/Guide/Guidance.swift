/// What people are told about an indicator, beside its label.
public struct Guidance: Sendable, Hashable {
    /// The axis of the grid it belongs to.
    public var axis: AxisCode?
    /// A text for each level that the guide describes; a level without one is absent from the guide.
    public var levels: [Level: BilingualText] = [:]
    /// What to ask for as evidence.
    public var verification: BilingualText?
    /// Whether the guide accepts an impression of the actors as its source.
    public var acceptsImpression = false
    /// Whose rule computes the level.
    public var basis: Basis?
    /// The dimension of impact it tells about.
    public var dimension: Dimension?
    /// The battery of impact it belongs to.
    public var battery: Battery?
    /// The version of the catalogue it appeared in.
    public var since = 1
    /// What a reader must know of the figure.
    public var note: BilingualText?

    /// Nothing but the label.
    public init() {}

    /// Whose rule a computed level follows.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// The text of the guide says it.
        case guide
        /// A reading of ours, where the guide is silent or says two things.
        case ours
    }

    /// The four dimensions of impact (UNIDO/AFD).
    public enum Dimension: String, Sendable, Hashable, CaseIterable {
        /// Extension: how many are reached.
        case extension_ = "extension"
        /// Efficience: at what cost.
        case efficiency
        /// Efficacité: whether it works.
        case effectiveness
        /// Durabilité: whether it lasts.
        case sustainability
    }

    /// The two batteries of impact indicators (UNIDO/AFD).
    public enum Battery: String, Sendable, Hashable, CaseIterable {
        case competitiveness
        /// Poverty and inclusion.
        case inclusion
    }
}
