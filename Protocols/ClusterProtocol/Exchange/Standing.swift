import Foundation

/// What a party has last heard of: enough to know whether to fetch (PROTOCOL.md §6.5).
public struct Standing: Sendable, Hashable {
    /// Number of the latest release; 0 for none.
    public let release: UInt64
    /// Digest of its body.
    public let releaseDigest: Digest?
    /// Digest of the catalogue document in force.
    public let catalogue: Digest?
    /// Highest version of a revocation list.
    public let revocations: UInt64
    /// The name of the revocation lists; none for no list.
    public let revocationsDigest: Digest?

    /// Takes the parts of a standing.
    public init(
        release: UInt64,
        releaseDigest: Digest?,
        catalogue: Digest?,
        revocations: UInt64,
        revocationsDigest: Digest? = nil
    ) {
        self.release = release
        self.releaseDigest = releaseDigest
        self.catalogue = catalogue
        self.revocations = revocations
        self.revocationsDigest = revocationsDigest
    }

    /// Nothing heard yet.
    public static let nothing = Standing(
        release: 0,
        releaseDigest: nil,
        catalogue: nil,
        revocations: 0
    )

    init(_ wire: Grenier_V1_Standing) throws(ProtocolError) {
        self.init(
            release: try Check.counter(wire.release, "standing release"),
            releaseDigest: try Check.optionalBytes(wire.releaseDigest, "standing release_digest"),
            catalogue: try Check.optionalBytes(wire.catalogue, "standing catalogue"),
            revocations: try Check.counter(wire.revocations, "standing revocations"),
            revocationsDigest: try Check.optionalBytes(
                wire.revocationsDigest,
                "standing revocations_digest"
            )
        )
    }

    var wire: Grenier_V1_Standing {
        var wire = Grenier_V1_Standing()
        wire.release = release
        wire.releaseDigest = Data(releaseDigest?.bytes ?? [])
        wire.catalogue = Data(catalogue?.bytes ?? [])
        wire.revocations = revocations
        wire.revocationsDigest = Data(revocationsDigest?.bytes ?? [])
        return wire
    }
}
