import Foundation

/// A parent's answer to FETCH (PROTOCOL.md §6.5).
public enum Slice: Sendable, Hashable {
    /// One slice of a release.
    case release(SliceOfRelease)
    /// A catalogue and the chain of its signer.
    case catalogue(Sealed, chain: [Sealed])
    /// Revocation lists and the chain of their signers.
    case revocations([Sealed], chain: [Sealed])
    /// Who looked at what this child's clusters reported.
    case viewings(ViewingsAnswer)

    init(_ wire: Grenier_V1_Slice) throws(ProtocolError) {
        switch wire.content {
        case .release(let slice): self = .release(try SliceOfRelease(slice))
        case .catalogue(let answer):
            self = .catalogue(
                try Check.sealed(answer.catalogue, "slice catalogue"),
                chain: try Check.sealedList(
                    answer.chain,
                    "slice chain",
                    max: Limits.chainCertificatesMax
                )
            )
        case .revocations(let answer):
            self = .revocations(
                try Check.sealedList(
                    answer.lists,
                    "slice revocations",
                    max: Limits.sliceRevocationsMax
                ),
                chain: try Check.sealedList(
                    answer.chain,
                    "slice chain",
                    max: Limits.sliceRevocationCertificatesMax
                )
            )
        case .viewings(let answer): self = .viewings(try ViewingsAnswer(answer))
        case nil: throw ProtocolError(.malformed, "slice holds nothing")
        }
    }

    var wire: Grenier_V1_Slice {
        var wire = Grenier_V1_Slice()
        switch self {
        case .release(let slice): wire.content = .release(slice.wire)
        case .catalogue(let sealed, let chain):
            var answer = Grenier_V1_CatalogueAnswer()
            answer.catalogue = sealed.wire
            answer.chain = chain.map(\.wire)
            wire.content = .catalogue(answer)
        case .revocations(let lists, let chain):
            var answer = Grenier_V1_RevocationsAnswer()
            answer.lists = lists.map(\.wire)
            answer.chain = chain.map(\.wire)
            wire.content = .revocations(answer)
        case .viewings(let answer): wire.content = .viewings(answer.wire)
        }
        return wire
    }
}
