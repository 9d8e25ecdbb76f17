/// Fetching one release at a time, part by part, each from where the last cut left it.
struct ReleaseFetch: Sendable {
    /// What one received slice means.
    struct Step {
        var isWanted = false
        var complete: UInt64?
        var next: ReleaseQuery?
    }

    let parts: [ReleaseQuery.Part]
    private(set) var held: UInt64
    private var latest: UInt64 = 0
    private var current: (number: UInt64, part: Int, from: Int, askedAt: Double)?

    init(parts: [ReleaseQuery.Part], held: UInt64) {
        self.parts = parts
        self.held = held
        latest = held
    }

    var isIdle: Bool { current == nil && latest <= held }

    /// The parent's latest release.
    ///
    /// Releases are fetched in order, so that none is skipped.
    mutating func heard(_ number: UInt64, at now: Double) -> ReleaseQuery? {
        latest = max(latest, number)
        return start(at: now)
    }

    mutating func received(_ answer: SliceOfRelease, at now: Double) -> Step {
        guard let asked = current, answer.query.number == asked.number,
            answer.query.part == parts[asked.part], answer.query.from == asked.from
        else { return Step() }
        var step = Step(isWanted: true)
        if answer.remaining > 0 {
            current = (asked.number, asked.part, asked.from + 1, now)
            // The parent sends a run of slices for one question; ask again only at its end.
            if (asked.from + 1).isMultiple(of: Limits.sliceRunMax) { step.next = query }
            return step
        }
        if asked.part + 1 < parts.count {
            current = (asked.number, asked.part + 1, 0, now)
            step.next = query
            return step
        }
        held = asked.number
        current = nil
        step.complete = asked.number
        step.next = start(at: now)
        return step
    }

    mutating func retry(at now: Double, after patience: Double) -> ReleaseQuery? {
        guard let asked = current else { return start(at: now) }
        guard now - asked.askedAt >= patience else { return nil }
        current?.askedAt = now
        return query
    }

    /// The link is down: the question is asked again, from the same place, on the next one.
    mutating func interrupt() { current?.askedAt = -.infinity }

    mutating func giveUp() {
        current = nil
        latest = held
    }

    private var query: ReleaseQuery? {
        current.map { ReleaseQuery(number: $0.number, part: parts[$0.part], from: $0.from) }
    }

    private mutating func start(at now: Double) -> ReleaseQuery? {
        if let asked = current {
            guard asked.askedAt == -.infinity else { return nil }
            current?.askedAt = now
            return query
        }
        guard latest > held, !parts.isEmpty else { return nil }
        current = (held + 1, 0, 0, now)
        return query
    }
}
