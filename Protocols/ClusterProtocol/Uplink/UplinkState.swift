/// Where a child stands with its parent, as a person is told.
public enum UplinkState: Sendable, Hashable {
    /// No connection.
    case offline
    /// Connected, not yet welcomed.
    case connecting
    /// Welcomed: batches and releases flow.
    case online
    /// The parent refuses this child, and why.
    case refused(ProtocolError)
}
