/// Where a connecting link stands.
public enum LinkState: Sendable, Hashable {
    /// Trying, or waiting to try again.
    case connecting
    /// The handshake ended well; messages can flow.
    case connected
    /// The connection ended; a new attempt follows by itself.
    case disconnected
    /// The server was reached but no session came of it; a new attempt follows by itself.
    case refused(LinkRefusal)
    /// The link was closed on this side.
    case closed
}
