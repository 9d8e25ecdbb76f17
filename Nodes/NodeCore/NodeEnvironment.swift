public import Logging
public import Messaging

/// What a node takes from outside: time, chance, sockets, log.
public struct NodeEnvironment: Sendable {
    /// Waiting times towards one address.
    public struct Patience: Sendable {
        /// Waiting times of the link.
        public let timing: ConnectTiming
        /// Seconds after which an unanswered message is sent again.
        public let answerSecondsMax: Double
        /// Seconds before something put off is tried again.
        public let deferralSeconds: Double

        /// Takes the waiting times.
        public init(timing: ConnectTiming, answerSecondsMax: Double, deferralSeconds: Double) {
            self.timing = timing
            self.answerSecondsMax = answerSecondsMax
            self.deferralSeconds = deferralSeconds
        }
    }

    /// Seconds since 1970 on this machine's clock, which may be wrong.
    public let clock: @Sendable () -> Int64
    /// Seconds on a clock that does not go back.
    public let uptime: @Sendable () -> Double
    /// That many random bytes, fit for keys.
    public let random: @Sendable (Int) -> [UInt8]
    /// The process's messenger, started when first needed.
    public let messenger: @Sendable () throws -> Messenger
    /// Waiting times towards an address.
    public let patience: @Sendable (String) -> Patience
    /// Where technical events go.
    public let logger: Logger
    /// Product and version, for people.
    public let agent: String

    /// Takes the parts of an environment.
    public init(
        clock: @escaping @Sendable () -> Int64,
        uptime: @escaping @Sendable () -> Double,
        random: @escaping @Sendable (Int) -> [UInt8],
        messenger: @escaping @Sendable () throws -> Messenger,
        patience: @escaping @Sendable (String) -> Patience,
        logger: Logger,
        agent: String
    ) {
        self.clock = clock
        self.uptime = uptime
        self.random = random
        self.messenger = messenger
        self.patience = patience
        self.logger = logger
        self.agent = agent
    }

    /// Version of the node, as it greets its hub.
    public static let agent = "grenier-node/1"

    func randomBits() -> UInt64 {
        random(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
