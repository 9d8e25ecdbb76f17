import Foundation
public import Logging
public import Messaging
import Synchronization

extension NodeEnvironment {
    /// The environment of a real process: the system's clocks and randomness, and a messenger
    /// that starts when a command first talks to a hub.
    public static func system(logger: Logger) -> NodeEnvironment {
        let messenger = LazyMessenger(logger: logger)
        return system(logger: logger) { try messenger.started() }
    }

    /// The environment of a process that has a messenger already: one process, one messenger.
    public static func system(
        logger: Logger,
        messenger: @escaping @Sendable () throws -> Messenger
    ) -> NodeEnvironment {
        let start = ContinuousClock.now
        let jitter = Int32.random(in: ConnectTiming.fieldReconnectMilliseconds)
        return NodeEnvironment(
            clock: { Int64(Date().timeIntervalSince1970) },
            uptime: { (ContinuousClock.now - start) / .seconds(1) },
            random: { count in
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            },
            messenger: messenger,
            patience: { Self.patience(endpoint: $0, reconnectMilliseconds: jitter) },
            logger: logger,
            agent: agent
        )
    }

    /// Short on one machine; for a 2G link otherwise.
    static func patience(endpoint: String, reconnectMilliseconds: Int32) -> Patience {
        let local = ["tcp://127.", "tcp://localhost:", "tcp://[::1]", "ipc://"]
        if local.contains(where: endpoint.hasPrefix) {
            return Patience(timing: .loopback, answerSecondsMax: 10, deferralSeconds: 2)
        }
        return Patience(
            timing: ConnectTiming(reconnectMilliseconds: reconnectMilliseconds),
            answerSecondsMax: 30,
            deferralSeconds: 30
        )
    }
}

/// Most commands talk to nobody and should not open a ZeroMQ context.
private final class LazyMessenger: Sendable {
    private let held = Mutex<Messenger?>(nil)
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func started() throws -> Messenger {
        try held.withLock { held in
            if let held { return held }
            let messenger = try Messenger.start(logger: logger)
            held = messenger
            return messenger
        }
    }
}
