import CZeroMQ

/// What libzmq tells about the connections of a socket.
enum MonitorEvent: Equatable {
    case connecting
    case disconnected(descriptor: Int32)
    /// A listener's new connection, before any handshake.
    case accepted(descriptor: Int32)
    case handshakeSucceeded
    case handshakeFailed(LinkRefusal)
    /// A listener is there, with the descriptor it listens on.
    case listening(descriptor: Int32)
    /// A connection could not be taken.
    case notAccepted(errorNumber: Int32)

    /// The events asked for.
    static let wanted =
        ZMQ_EVENT_ACCEPTED | ZMQ_EVENT_CONNECT_DELAYED | ZMQ_EVENT_CONNECT_RETRIED
        | ZMQ_EVENT_DISCONNECTED
        | ZMQ_EVENT_HANDSHAKE_SUCCEEDED | ZMQ_EVENT_HANDSHAKE_FAILED_AUTH
        | ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL | ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL
        | ZMQ_EVENT_LISTENING | ZMQ_EVENT_ACCEPT_FAILED

    /// Reads the first frame of a monitor message: 16 bits of event, 32 bits of value, in the
    /// machine's order.
    init?(frame: [UInt8]) {
        guard frame.count == 6 else { return nil }
        let (event, value) = frame.withUnsafeBytes {
            (
                $0.loadUnaligned(fromByteOffset: 0, as: UInt16.self),
                $0.loadUnaligned(fromByteOffset: 2, as: UInt32.self)
            )
        }
        switch Int32(event) {
        case ZMQ_EVENT_CONNECT_DELAYED, ZMQ_EVENT_CONNECT_RETRIED: self = .connecting
        case ZMQ_EVENT_DISCONNECTED:
            self = .disconnected(descriptor: Int32(truncatingIfNeeded: value))
        case ZMQ_EVENT_ACCEPTED:
            self = .accepted(descriptor: Int32(truncatingIfNeeded: value))
        case ZMQ_EVENT_HANDSHAKE_SUCCEEDED: self = .handshakeSucceeded
        case ZMQ_EVENT_HANDSHAKE_FAILED_AUTH:
            self = .handshakeFailed(.authentication(status: Int(value)))
        case ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL:
            self = .handshakeFailed(.protocolError(code: Int(value)))
        case ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL: self = .handshakeFailed(.noDetail)
        case ZMQ_EVENT_LISTENING: self = .listening(descriptor: Int32(bitPattern: value))
        case ZMQ_EVENT_ACCEPT_FAILED: self = .notAccepted(errorNumber: Int32(bitPattern: value))
        default: return nil
        }
    }
}
