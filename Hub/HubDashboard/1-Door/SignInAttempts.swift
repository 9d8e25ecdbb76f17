import Synchronization

/// Counts wrong passwords by login, and makes whoever tries wait longer each time.
///
/// Five are free; then half a minute, a minute, two … up to a quarter of an hour between tries. A login that
/// nobody has is counted just the same, so that waiting says nothing of who has an account. Time comes in.
package final class SignInAttempts: Sendable {
    /// Tries before the first wait.
    package static let free = 5
    /// The first wait.
    package static let firstWaitSeconds: Int64 = 30
    /// The longest: whoever tries in somebody's name must not keep them out for a day.
    package static let waitSecondsMax: Int64 = 900
    /// Logins that are remembered; the one tried longest ago goes first.
    package static let loginsMax = 4_096

    private struct State {
        var wrong = 0
        var waitUntilSeconds: Int64 = 0
        var triedSeconds: Int64 = 0
    }

    private let states = Mutex<[String: State]>([:])

    /// Nobody has tried yet.
    package init() {}

    /// Begins a try, which counts as wrong until `wasRight`: many at once are no way around.
    ///
    /// - Returns: Seconds to wait first, 0 when it may be now.
    package func begin(_ login: String, atSeconds now: Int64) -> Int64 {
        states.withLock { states in
            var state = states[login] ?? State()
            guard state.waitUntilSeconds <= now else { return state.waitUntilSeconds - now }
            state.wrong += 1
            state.triedSeconds = now
            let beyond = state.wrong - Self.free
            if beyond >= 0 {
                let wait = Self.firstWaitSeconds << Int64(min(beyond, 20))
                state.waitUntilSeconds = now + min(wait, Self.waitSecondsMax)
            }
            if states[login] == nil, states.count >= Self.loginsMax,
                let oldest = states.min(by: { $0.value.triedSeconds < $1.value.triedSeconds })
            {
                states[oldest.key] = nil
            }
            states[login] = state
            return 0
        }
    }

    /// The password was right.
    package func wasRight(_ login: String) { states.withLock { $0[login] = nil } }
}
