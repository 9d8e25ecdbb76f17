import Foundation

/// A parent's word, after its commit, of what is settled (PROTOCOL.md §6.3).
public struct Ack: Sendable, Hashable {
    /// What is settled of the streams the PUT spoke of.
    public let streams: [StreamState]
    /// Receipts of the batches settled, a duplicate's included.
    public let receipts: [Sealed]
    /// Digests of certificates now known.
    public let certificates: [Digest]
    /// Digests of revocation lists now held.
    public let revocations: [Digest]
    /// The child's new certificate, after a rotation.
    public let issued: CertificateChain?
    /// Batches the child may have unanswered from now on.
    public let window: Int
    /// What the parent holds.
    public let standing: Standing

    /// Takes the parts of an acknowledgement.
    public init(
        streams: [StreamState],
        receipts: [Sealed],
        certificates: [Digest],
        revocations: [Digest] = [],
        issued: CertificateChain? = nil,
        window: Int,
        standing: Standing
    ) {
        self.streams = streams
        self.receipts = receipts
        self.certificates = certificates
        self.revocations = revocations
        self.issued = issued
        self.window = window
        self.standing = standing
    }

    init(_ wire: Grenier_V1_Ack) throws(ProtocolError) {
        try Check.that(
            wire.streams.count <= Limits.frameStreamStatesMax
                && wire.certificates.count <= Limits.frameCertificatesMax
                && wire.revocations.count <= Limits.sliceRevocationsMax,
            "ack has too many streams, certificates or revocations"
        )
        var streams: [StreamState] = []
        for state in wire.streams { streams.append(try StreamState(state)) }
        self.init(
            streams: streams,
            receipts: try Check.sealedList(
                wire.receipts,
                "ack receipts",
                max: Limits.windowBatchesMax
            ),
            certificates: try Check.digests(wire.certificates, "ack certificate"),
            revocations: try Check.digests(wire.revocations, "ack revocations"),
            issued: wire.hasIssued ? try CertificateChain(wire.issued, "ack issued") : nil,
            window: min(max(Int(wire.window), 1), Limits.windowBatchesMax),
            standing: try Standing(wire.standing)
        )
    }

    var wire: Grenier_V1_Ack {
        var wire = Grenier_V1_Ack()
        wire.streams = streams.map(\.wire)
        wire.receipts = receipts.map(\.wire)
        wire.certificates = certificates.map { Data($0.bytes) }
        wire.window = UInt32(clamping: window)
        wire.standing = standing.wire
        wire.revocations = revocations.map { Data($0.bytes) }
        if let issued { wire.issued = issued.issuedWire }
        return wire
    }
}
