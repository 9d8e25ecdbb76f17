/// Where a child stands with its parent, as a person is told.
public enum UplinkState: Sendable, Hashable {
    /// No connection.
    case offline
    /// Connected, not yet welcomed.
    case connecting
    /// Welcomed: batches and releases flow.
    case online
    /// Reached, and no session came of it: not the parent that was pinned, or one that is shut.
    case shut
    /// The parent speaks this version of the protocol, and not the child's.
    case otherVersion(UInt32)
    /// The parent refuses this child, and why.
    case refused(ProtocolError)
}
