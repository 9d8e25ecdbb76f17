import HubCore
import Indicators
import Synchronization
import TestRandomness

/// The one clock of the year, and its one source of bytes: both follow from what is played.
final class VirtualClock: Sendable {
    private let seconds = Mutex<Int64>(0)
    private let dice: Mutex<Dice>

    init(seed: UInt64) { dice = Mutex(Dice(seed: seed, "root")) }

    /// Noon of a day, ISO 8601; a text that is no day leaves the clock where it is.
    func set(_ day: String) {
        guard let date = CalendarDate(iso: day) else { return }
        seconds.withLock { $0 = Int64(date.daysSince1970) * 86_400 + 43_200 }
    }

    /// The time of day, for the hub.
    var surroundings: Surroundings {
        Surroundings(
            nowSeconds: { self.seconds.withLock { $0 } },
            monotonicSeconds: { self.seconds.withLock { Double($0) } },
            randomBytes: { count in self.dice.withLock { $0.bytes(count) } }
        )
    }
}
