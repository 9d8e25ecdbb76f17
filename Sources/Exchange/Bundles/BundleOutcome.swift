public import ClusterProtocol

/// What a child took from its parent's bundle.
public struct BundleOutcome: Sendable, Hashable {
    /// Batches that were not settled before.
    public internal(set) var settled = 0
    /// Whether another catalogue is in force now.
    public internal(set) var isCatalogueNew = false
    /// Numbers of the releases kept.
    public internal(set) var releases: [UInt64] = []
    /// A release that follows the last one held and is not whole in the bundle.
    public internal(set) var incomplete: UInt64?
    /// What does not hold.
    public internal(set) var problems: [ProtocolError] = []
}
