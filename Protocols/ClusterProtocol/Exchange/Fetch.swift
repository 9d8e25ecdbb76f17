import Foundation

/// A child asks for a document (PROTOCOL.md §6.5).
public enum Fetch: Sendable, Hashable {
    /// Slices of a release.
    case release(ReleaseQuery)
    /// A catalogue by the digest of its document; none: the one in force.
    case catalogue(Digest?)
    /// Revocation lists with a version above this one.
    case revocations(above: UInt64)
    /// Viewings with a number above this one.
    case viewings(above: UInt64)

    init(_ wire: Grenier_V1_Fetch) throws(ProtocolError) {
        switch wire.wanted {
        case .release(let query): self = .release(try ReleaseQuery(query))
        case .catalogue(let digest):
            self = .catalogue(try Check.optionalBytes(digest, "fetch catalogue"))
        case .revocations(let version):
            self = .revocations(above: try Check.counter(version, "fetch revocations"))
        case .viewings(let number):
            self = .viewings(above: try Check.counter(number, "fetch viewings"))
        case nil: throw ProtocolError(.malformed, "fetch wants nothing")
        }
    }

    var wire: Grenier_V1_Fetch {
        var wire = Grenier_V1_Fetch()
        switch self {
        case .release(let query): wire.wanted = .release(query.wire)
        case .catalogue(let digest): wire.wanted = .catalogue(Data(digest?.bytes ?? []))
        case .revocations(let version): wire.wanted = .revocations(version)
        case .viewings(let number): wire.wanted = .viewings(number)
        }
        return wire
    }
}
