package import ClusterProtocol
package import Indicators
package import Messaging

/// What a hub holds, as it can be compared with what its children and its parent hold.
package struct HubHoldings: Sendable {
    /// A summary that counts.
    package struct Current: Sendable, Hashable {
        package let revision: UInt32
        package let entries: [IndicatorCode: SummaryEntry]
    }

    /// Whose summary, of which period.
    package struct Key: Sendable, Hashable {
        package let cluster: ClusterID
        package let period: PeriodCode

        package init(cluster: ClusterID, period: PeriodCode) {
            self.cluster = cluster
            self.period = period
        }
    }

    /// Digests of all batches in the journal.
    package let batches: Set<Digest>
    /// The summaries that count.
    package let current: [Key: Current]
    /// Bodies set aside because another one has their identity.
    package let quarantined: Int
    /// What counts here and a hub above refuses, and why.
    package let refusedAbove: [Digest: ProtocolError]
    /// Batches that wait to be sealed again, for the parent does not know their catalogue.
    package let toSealAgain: Set<Digest>
    /// Batches the parent has not settled.
    package let unforwarded: Int
    /// Number and digest of the newest release held; 0 for none.
    package let release: UInt64
    package let releaseDigest: Digest?
    /// Who looked at what each cluster reported: digests of the bodies.
    package let viewings: [ClusterID: Set<Digest>]
}

extension HubPipeline {
    /// What it holds.
    ///
    /// - Throws: The store's error.
    package func holdings() throws -> HubHoldings {
        let rotations = try store.rotationDigests()
        let journal = try store.journalIDs().filter { !rotations.contains($0.digest) }
        return HubHoldings(
            batches: Set(journal.map(\.digest)),
            current: Dictionary(
                uniqueKeysWithValues: fold.current.map { key, current in
                    (
                        HubHoldings.Key(cluster: key.cluster, period: key.period),
                        HubHoldings.Current(
                            revision: current.rank.revision,
                            entries: current.entries
                        )
                    )
                }
            ),
            quarantined: try store.quarantineCount(),
            refusedAbove: Dictionary(
                try store.parentRefusals(of: Set(directory.members.keys), limit: .max)
                    .compactMap { nack in nack.digest.map { ($0, nack.error) } },
                uniquingKeysWith: { first, _ in first }
            ),
            toSealAgain: Set(
                journal.filter { forwarding.toSealAgain.contains($0.id) }.map(\.digest)
            ),
            unforwarded: forwarding.count,
            release: latestRelease,
            releaseDigest: latestReleaseDigest,
            viewings: try directory.members.values.reduce(into: [:]) { viewings, member in
                let cluster = member.scope.cluster
                let digests = try store.viewingDigests(of: [cluster]).map(\.digest)
                if !digests.isEmpty { viewings[cluster] = Set(digests) }
            }
        )
    }

    /// The key its links prove themselves with.
    package var transportKey: CurvePublicKey { identity.transport.publicKey }

    /// Whether the transport lets a key in.
    package func admits(_ key: CurvePublicKey) -> Bool { admission.contains(key) }
}
