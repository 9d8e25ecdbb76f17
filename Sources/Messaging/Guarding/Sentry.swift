/// What a listener with keys watches its peers with.
struct Sentry {
    let limits: GuardLimits
    var watch: ConnectionWatch
    var flow: KeyFlow?
    /// Whether the listener has read all the time since the last look.
    var isReading = true
    /// When to look at the connections again; none while there is none.
    private(set) var lookAtNanoseconds: UInt64?

    init(limits: GuardLimits) {
        self.limits = limits
        watch = ConnectionWatch(limits: limits)
        flow = limits.key.map { KeyFlow(limits: $0) }
    }

    /// Whether it is time to look; the next time is set then.
    mutating func isDue(now: UInt64) -> Bool {
        guard watch.count > 0 else {
            lookAtNanoseconds = nil
            return false
        }
        guard let due = lookAtNanoseconds else {
            lookAtNanoseconds = now + limits.lookMilliseconds * 1_000_000
            return false
        }
        guard due <= now else { return false }
        lookAtNanoseconds = now + limits.lookMilliseconds * 1_000_000
        return true
    }

    /// Forgets the connections, which all ended; how fast keys spoke is remembered.
    mutating func reset() {
        watch = ConnectionWatch(limits: limits)
        lookAtNanoseconds = nil
    }
}
