/// The latest revocation list of each issuer, and what they end (PROTOCOL.md §4.6): pure.
public struct RevocationRegister: Sendable {
    private var held: [RevocationIssuer: RevocationVerifier.Verified] = [:]
    /// Of every issuer, by whose certificates they end: looked up for every message.
    private var entries: [PartyID: [(issuer: RevocationIssuer, entry: RevocationList.Entry)]] = [:]

    /// A register without a list.
    public init() {}

    /// The list held of an issuer.
    public subscript(issuer: RevocationIssuer) -> RevocationVerifier.Verified? { held[issuer] }

    /// Every issuer of which a list is held.
    public var issuers: some Collection<RevocationIssuer> { held.keys }

    /// Whether a list replaces the one held of its issuer.
    ///
    /// - Returns: False for the list held.
    /// - Throws: `ProtocolError` with code `certificate` for an older version, `equivocation` for
    ///   another list of the version held.
    public func isNew(_ list: RevocationVerifier.Verified) throws(ProtocolError) -> Bool {
        guard let known = held[list.issuer] else { return true }
        if known.sealed.body == list.sealed.body { return false }
        if known.list.version == list.list.version {
            throw ProtocolError(
                .equivocation,
                "two revocation lists of version \(list.list.version)"
            )
        }
        guard known.list.version < list.list.version else {
            throw ProtocolError(
                .certificate,
                "revocation list \(list.list.version) is older than \(known.list.version), held"
            )
        }
        return true
    }

    /// Puts a list in the place of the one held of its issuer.
    ///
    /// - Throws: As ``isNew(_:)``.
    public mutating func take(_ list: RevocationVerifier.Verified) throws(ProtocolError) {
        guard try isNew(list) else { return }
        held[list.issuer] = list
        entries = [:]
        for (issuer, list) in held {
            for entry in list.list.entries {
                entries[entry.subject, default: []].append((issuer, entry))
            }
        }
    }

    /// What ends a certificate.
    ///
    /// `issuers` are the hubs of its chain: one that issued it, or is above the one that did, ends
    /// a cluster's; a hub's is ended by the federation only.
    public func endings(
        of certificate: Certificate,
        issuers: @autoclosure () -> Set<PartyID>
    ) -> [RevocationList.Entry] {
        guard let entries = entries[certificate.subject] else { return [] }
        let issuers = issuers()
        return entries.compactMap { item in
            guard item.entry.serial >= certificate.serial else { return nil }
            switch item.issuer {
            case .federation: return item.entry
            case .hub(let hub):
                return certificate.cluster != nil && issuers.contains(hub) ? item.entry : nil
            }
        }
    }

    /// The first day on which a certificate was ended, if it was.
    public func endedOn(
        _ certificate: Certificate,
        issuers: @autoclosure () -> Set<PartyID>
    ) -> DayNumber? {
        endings(of: certificate, issuers: issuers()).map(\.revokedOn).min()
    }

}

extension RevocationList.Entry {
    /// Whether a batch was sealed before the decision.
    public func admits(_ batch: BatchID) -> Bool {
        batch.sequence <= cutOff[batch.stream.epoch] ?? 0
    }
}
