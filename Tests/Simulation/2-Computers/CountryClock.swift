import Synchronization

/// The time of the simulated country, in seconds since its first day; nothing waits for it.
final class CountryClock: Sendable {
    /// 2026-01-05, a Monday.
    static let firstDaySeconds: Int64 = 20_458 * 86_400

    private let elapsed = Mutex(0.0)

    var now: Double { elapsed.withLock { $0 } }

    /// Goes forward, never back.
    func advance(to time: Double) { elapsed.withLock { $0 = max($0, time) } }
}
