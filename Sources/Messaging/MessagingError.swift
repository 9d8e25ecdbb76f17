import Glibc

/// Why the transport could not do what was asked.
///
/// The code says what to do about it; the description is safe to log: it never holds a secret key
/// or the content of a message.
public struct MessagingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure, one for each different thing a caller can do about it.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Another messenger lives in this process; two contexts can crash libzmq (libzmq#4242).
        case contextAlreadyLive
        /// The messenger or the link was closed.
        case closed
        /// The address cannot be read, or its transport is not offered.
        case endpointInvalid
        /// Somebody else listens at this address.
        case endpointInUse
        /// The address does not belong to this machine, or may not be bound.
        case endpointUnavailable
        /// A link without keys was asked for at an address other than `ipc://`.
        case securityRequired
        /// The authentication domain is empty, which libzmq takes as "no authentication".
        case domainEmpty
        /// Another listener of this messenger already has this authentication domain.
        case domainInUse
        /// A stranger's key was not refused: the listener was not opened.
        case authenticationSelfTestFailed
        /// No live connection has this peer identity.
        case peerUnreachable
        /// No connection to the server is established.
        case notConnected
        /// The peer's queue is full; try again later.
        case wouldBlock
        /// The frame is longer than the link allows.
        case frameTooLarge
        /// An empty frame carries nothing and is not sent.
        case frameEmpty
        /// Descriptors, sockets, threads or memory ran out.
        case resourcesExhausted
        /// This libzmq was built without CURVE.
        case curveUnavailable
        /// The text or the bytes are not a key.
        case keyInvalid
        /// Anything else the system refused; see the error number.
        case system
    }

    /// What kind of failure this is.
    public let code: Code
    /// The `errno` behind it, where the system gave one.
    public let errorNumber: Int32?
    /// What was being done, in a few English words.
    public let operation: String

    /// Makes an error; the operation must hold nothing secret.
    public init(_ code: Code, during operation: String, errorNumber: Int32? = nil) {
        self.code = code
        self.operation = operation
        self.errorNumber = errorNumber
    }

    /// Whether the same call can succeed later without anybody changing anything.
    public var isRetriable: Bool {
        switch code {
        case .peerUnreachable, .notConnected, .wouldBlock, .resourcesExhausted, .endpointInUse: true
        default: false
        }
    }

    /// One line for a log: the code, the operation and the system's word for it.
    public var description: String {
        guard let errorNumber else { return "\(code.rawValue) (\(operation))" }
        return "\(code.rawValue) (\(operation)): errno \(errorNumber)"
    }
}
