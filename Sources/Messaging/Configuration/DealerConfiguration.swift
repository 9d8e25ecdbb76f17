/// How to open a dealer: a link that connects to one router and exchanges messages with it.
public struct DealerConfiguration: Sendable {
    /// Where the router listens: `tcp://HOST:PORT` or `ipc://PATH`.
    public var endpoint: String
    /// Our keys and the router's.
    public var security: ConnectSecurity
    /// Waiting times.
    public var timing: ConnectTiming
    /// Bounds of the link.
    public var limits: LinkLimits

    /// Makes a configuration.
    public init(
        endpoint: String,
        security: ConnectSecurity,
        timing: ConnectTiming,
        limits: LinkLimits = .dealer
    ) {
        self.endpoint = endpoint
        self.security = security
        self.timing = timing
        self.limits = limits
    }
}
