import ClusterProtocol

/// What is remembered of the link to the hub above: the last time of each thing that happened.
///
/// A fold that forgets nothing it needs: facts in any order, once or twice, give the same record.
public struct LinkRecord: Sendable, Hashable, Codable {
    /// A thing that did not go well, and when it last did not.
    struct Mishap: Sendable, Hashable, Codable {
        let atSeconds: Int64
        let fact: LinkFact

        /// Which one is told: the later, then the one that says more.
        var rank: (Int64, Int, Int64) {
            switch fact {
            case .contact, .settled: (atSeconds, 0, 0)
            case .silence: (atSeconds, 1, 0)
            case .shut: (atSeconds, 2, 0)
            case .otherVersion(let version): (atSeconds, 3, Int64(version))
            case .refused(let code): (atSeconds, 4, Int64(code.rawValue))
            }
        }
    }

    /// When the hub above was last there, seconds since 1970 on this machine's clock.
    public private(set) var contactSeconds: Int64?
    /// When it last settled something.
    public private(set) var settledSeconds: Int64?
    private(set) var mishap: Mishap?

    /// A record of nothing.
    public init() {}

    /// Takes a fact; an older one than is known of its kind changes nothing.
    public mutating func take(_ fact: LinkFact, atSeconds now: Int64) {
        switch fact {
        case .contact:
            contactSeconds = max(contactSeconds ?? now, now)
        case .settled:
            settledSeconds = max(settledSeconds ?? now, now)
            contactSeconds = max(contactSeconds ?? now, now)
        case .silence, .shut, .otherVersion, .refused:
            let new = Mishap(atSeconds: now, fact: fact)
            if let mishap, mishap.rank >= new.rank { return }
            mishap = new
        }
    }

    /// What went wrong since the hub above was last there.
    var mishapSinceContact: Mishap? {
        mishap.flatMap { $0.atSeconds >= contactSeconds ?? .min ? $0 : nil }
    }
}
