/// Documents handed over by their digest until the parent says that it has them, or refuses them.
struct Handover: Sendable {
    private var waiting: [Digest] = []
    private var inFlight: [Digest: Double] = [:]
    private var deferred: [Digest: Double] = [:]
    private var backoff = Backoff<Digest>()
    /// What the parent has.
    private(set) var known: Set<Digest> = []

    var isIdle: Bool { waiting.isEmpty && inFlight.isEmpty && deferred.isEmpty }
    var isAwaited: Bool { !inFlight.isEmpty }

    init(known: some Sequence<Digest> = []) {
        self.known = Set(known)
    }

    mutating func load(_ digests: [Digest]) {
        waiting = digests.filter { inFlight[$0] == nil && deferred[$0] == nil }
    }

    /// The next ones to send.
    mutating func next(max: Int, at now: Double) -> [Digest] {
        let group = Array(waiting.prefix(max))
        waiting.removeFirst(group.count)
        for digest in group { inFlight[digest] = now }
        return group
    }

    mutating func acknowledged(_ digests: [Digest]) {
        for digest in digests {
            inFlight[digest] = nil
            known.insert(digest)
        }
    }

    /// Says whether the refusal is about one of them that was sent; with seconds it goes again later,
    /// each time it is refused so twice as late.
    mutating func refused(_ digest: Digest, at now: Double, putOffBy seconds: Double?) -> Bool {
        guard inFlight.removeValue(forKey: digest) != nil else { return false }
        if let seconds { deferred[digest] = now + backoff.wait(for: digest, first: seconds) }
        return true
    }

    mutating func tick(at now: Double, after patience: Double) {
        let late = inFlight.filter { now - $0.value >= patience }.keys
        for digest in late { inFlight[digest] = nil }
        let due = deferred.filter { now >= $0.value }.keys
        for digest in due { deferred[digest] = nil }
        waiting += (Array(late) + Array(due)).sorted()
    }
}
