/// Fetching the viewings the parent has for this child, page by page.
struct ViewingFetch: Sendable {
    private var held: UInt64 = 0
    private var newest: UInt64 = 0
    private var askedAt: Double?

    var isIdle: Bool { held >= newest }

    /// A session begins: the child holds those up to `held`, the parent has them up to `newest`;
    /// with `again`, the child holds others than the parent and starts anew.
    mutating func welcomed(
        held: UInt64,
        newest: UInt64,
        again: Bool,
        at now: Double
    ) -> Fetch? {
        // What came since the greeting was made counts too.
        self.held = again ? 0 : max(self.held, held)
        self.newest = newest
        return ask(at: now)
    }

    /// Takes an answer; nothing where it was not asked for, or brings nothing on.
    mutating func received(
        _ answer: ViewingsAnswer,
        at now: Double
    ) -> (isWanted: Bool, next: Fetch?) {
        guard !isIdle, answer.above == held, answer.through > held else { return (false, nil) }
        held = answer.through
        return (true, ask(at: now))
    }

    mutating func retry(at now: Double, after patience: Double) -> Fetch? {
        guard let asked = askedAt, now - asked >= patience else { return nil }
        return ask(at: now)
    }

    /// The next greeting says anew what there is.
    mutating func interrupt() { giveUp() }

    mutating func giveUp() {
        newest = held
        askedAt = nil
    }

    private mutating func ask(at now: Double) -> Fetch? {
        askedAt = isIdle ? nil : now
        return isIdle ? nil : .viewings(above: held)
    }
}
