import HubCore
import Logging
import Messaging
import NodeCore
import Synchronization
import TestRandomness

/// The clock and the randomness of one computer: the country's time with an error that jumps.
final class ComputerClock: Sendable {
    private let country: CountryClock
    private let error = Mutex<Int64>(0)
    private let dice: Mutex<SplitMix64>

    init(_ country: CountryClock, seed: UInt64) {
        self.country = country
        dice = Mutex(SplitMix64(seed: seed))
    }

    /// Sets the clock wrong by so many seconds.
    func err(bySeconds seconds: Int64) { error.withLock { $0 = seconds } }

    /// Other draws than before: the same disk in another life does not draw the same numbers.
    func reseed(_ seed: UInt64) { dice.withLock { $0 = SplitMix64(seed: seed) } }

    private var calendarSeconds: Int64 {
        CountryClock.firstDaySeconds + Int64(country.now) + error.withLock { $0 }
    }

    private func bytes(_ count: Int) -> [UInt8] {
        dice.withLock { dice in (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) } }
    }

    private static let logger = Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() }

    var surroundings: Surroundings {
        Surroundings(
            nowSeconds: { self.calendarSeconds },
            monotonicSeconds: { self.country.now },
            randomBytes: { self.bytes($0) }
        )
    }

    var environment: NodeEnvironment {
        NodeEnvironment(
            clock: { self.calendarSeconds },
            uptime: { self.country.now },
            random: { self.bytes($0) },
            messenger: { throw NoSocket() },
            patience: { _ in
                NodeEnvironment.Patience(
                    timing: .loopback,
                    answerSecondsMax: 30,
                    deferralSeconds: 30
                )
            },
            logger: Self.logger,
            agent: "grenier-node/1"
        )
    }

    var hubLogger: Logger { Self.logger }

    /// Nothing in a simulated country may open a socket.
    struct NoSocket: Error {}
}
