/// Why a server that was reached gave no session.
public enum LinkRefusal: Sendable, Hashable {
    /// The server does not admit our key (status 400), or could not decide (300, 500).
    case authentication(status: Int)
    /// The other side speaks otherwise; the code is one of libzmq's `ZMQ_PROTOCOL_ERROR_…`.
    case protocolError(code: Int)
    /// The connection ended in the middle of the handshake: most often the server's key is not
    /// the one expected, because a server is silent towards those who do not know its key.
    case noDetail
}
