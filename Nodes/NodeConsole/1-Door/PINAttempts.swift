import Synchronization

/// Counts wrong codes, and makes whoever tries wait longer each time.
///
/// Five are free; then half a minute, a minute, two … up to an hour between tries. All sessions
/// share the count: a new session is no new chance.
final class PINAttempts: Sendable {
    static let free = 5
    static let firstWaitSeconds: Int64 = 30
    static let waitSecondsMax: Int64 = 3_600

    private struct State {
        var wrong = 0
        var waitUntilSeconds: Int64 = 0
    }

    private let state = Mutex(State())

    /// Begins a try, which counts as wrong until `wasRight`: many at once are no way around.
    ///
    /// - Returns: Seconds to wait first, 0 when it may be now.
    func begin(atSeconds now: Int64) -> Int64 {
        state.withLock { state in
            guard state.waitUntilSeconds <= now else { return state.waitUntilSeconds - now }
            state.wrong += 1
            let beyond = state.wrong - Self.free
            if beyond >= 0 {
                let wait = Self.firstWaitSeconds << Int64(min(beyond, 20))
                state.waitUntilSeconds = now + min(wait, Self.waitSecondsMax)
            }
            return 0
        }
    }

    func wasRight() { state.withLock { $0 = State() } }
}
