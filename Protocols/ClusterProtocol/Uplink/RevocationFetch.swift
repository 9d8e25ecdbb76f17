/// Fetching the revocation lists when the parent has others than when it was last asked.
struct RevocationFetch: Sendable {
    /// How a parent names the lists it has: by their highest version, and by their digest.
    struct Name: Sendable, Hashable {
        let version: UInt64
        let digest: Digest?

        init(_ standing: Standing) {
            version = standing.revocations
            digest = standing.revocationsDigest
        }

        /// A parent that names no lists has none.
        var isNothing: Bool { version == 0 && digest == nil }
    }

    /// The lists the parent had when they were last received, whatever was kept of them.
    private var held: Name
    private var wanted: Name?
    private var askedAt: Double?

    init(held: Standing) {
        self.held = Name(held)
    }

    var isIdle: Bool { wanted == nil }

    mutating func heard(_ standing: Standing, at now: Double) -> Fetch? {
        let name = Name(standing)
        guard !name.isNothing, name != held else { return nil }
        if wanted == name, let askedAt, askedAt != -.infinity { return nil }
        return ask(for: name, at: now)
    }

    mutating func received() -> Bool {
        guard let name = wanted else { return false }
        held = name
        wanted = nil
        askedAt = nil
        return true
    }

    mutating func retry(at now: Double, after patience: Double) -> Fetch? {
        guard wanted != nil, let asked = askedAt, now - asked >= patience else { return nil }
        askedAt = now
        return .revocations(above: 0)
    }

    mutating func interrupt() { askedAt = wanted == nil ? nil : -.infinity }

    mutating func giveUp() {
        wanted = nil
        askedAt = nil
    }

    private mutating func ask(for name: Name, at now: Double) -> Fetch {
        wanted = name
        askedAt = now
        return .revocations(above: 0)
    }
}
