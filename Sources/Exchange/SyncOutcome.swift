public import ClusterProtocol

/// How a `sync` ended.
public enum SyncOutcome: Sendable, Hashable {
    /// Everything was handed over and everything new was fetched.
    case done
    /// The parent did not answer, or not all of it, before the deadline; the rest is kept.
    case notReachable
    /// The parent refuses this child, or its word does not hold.
    case refused(ProtocolError)
}
