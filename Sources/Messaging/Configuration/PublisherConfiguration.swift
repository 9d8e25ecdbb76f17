/// How to open a publisher: a listener that tells all its subscribers the same thing.
public struct PublisherConfiguration: Sendable {
    /// Where to listen: `tcp://ADDRESS:PORT` (`*` for a free port) or `ipc://PATH`.
    public var endpoint: String
    /// How subscribers are known.
    public var security: ListenSecurity
    /// Bounds of the link.
    public var limits: LinkLimits
    /// Waiting times and backlog.
    public var timing = ListenTiming()

    /// Makes a configuration.
    public init(endpoint: String, security: ListenSecurity, limits: LinkLimits = .publisher) {
        self.endpoint = endpoint
        self.security = security
        self.limits = limits
    }
}
