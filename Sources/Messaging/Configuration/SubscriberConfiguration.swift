/// How to open a subscriber: a link that hears a publisher's messages on chosen topics.
public struct SubscriberConfiguration: Sendable {
    /// Where the publisher listens: `tcp://HOST:PORT` or `ipc://PATH`.
    public var endpoint: String
    /// Our keys and the publisher's.
    public var security: ConnectSecurity
    /// The first bytes of the messages to hear; an empty topic hears all.
    public var topics: [[UInt8]]
    /// Waiting times.
    public var timing: ConnectTiming
    /// Bounds of the link.
    public var limits: LinkLimits

    /// Makes a configuration.
    public init(
        endpoint: String,
        security: ConnectSecurity,
        topics: [[UInt8]],
        timing: ConnectTiming,
        limits: LinkLimits = .subscriber
    ) {
        self.endpoint = endpoint
        self.security = security
        self.topics = topics
        self.timing = timing
        self.limits = limits
    }
}
