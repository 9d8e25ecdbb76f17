/// Fetching the catalogue in force when it is not the one held.
struct CatalogueFetch: Sendable {
    private var held: Digest?
    private var wanted: Digest?
    private var askedAt: Double?

    init(held: Digest?) {
        self.held = held
    }

    var isIdle: Bool { wanted == nil }

    mutating func heard(_ digest: Digest?, at now: Double) -> Fetch? {
        guard let digest, digest != held else { return nil }
        if wanted == digest, let askedAt, askedAt != -.infinity { return nil }
        wanted = digest
        askedAt = now
        return .catalogue(digest)
    }

    mutating func received() -> Bool {
        guard let digest = wanted else { return false }
        held = digest
        wanted = nil
        askedAt = nil
        return true
    }

    mutating func retry(at now: Double, after patience: Double) -> Fetch? {
        guard let wanted, let asked = askedAt, now - asked >= patience else { return nil }
        askedAt = now
        return .catalogue(wanted)
    }

    mutating func interrupt() { askedAt = wanted == nil ? nil : -.infinity }

    mutating func giveUp() {
        wanted = nil
        askedAt = nil
    }
}
