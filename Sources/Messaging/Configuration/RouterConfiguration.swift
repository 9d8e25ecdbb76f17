/// How to open a router: a listener that talks with each of its peers by itself.
public struct RouterConfiguration: Sendable {
    /// Where to listen: `tcp://ADDRESS:PORT` (`*` for a free port) or `ipc://PATH`.
    public var endpoint: String
    /// How peers are known.
    public var security: ListenSecurity
    /// Bounds of the link.
    public var limits: LinkLimits
    /// Waiting times and backlog.
    public var timing = ListenTiming()
    /// Whether each message carries the peer's address as text, for limits on an open port.
    public var reportsPeerAddress = false
    /// A deliberate mistake, for tests.
    package var fault: AuthenticationFault?

    /// Makes a configuration.
    public init(endpoint: String, security: ListenSecurity, limits: LinkLimits = .router) {
        self.endpoint = endpoint
        self.security = security
        self.limits = limits
    }
}
