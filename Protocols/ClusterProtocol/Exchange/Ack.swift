import Foundation

/// A parent's word, after its commit, of what is settled (PROTOCOL.md §6.3).
public struct Ack: Sendable, Hashable {
    /// What is settled of the streams the PUT spoke of.
    public let streams: [StreamState]
    /// Receipts of the batches settled, a duplicate's included.
    public let receipts: [Sealed]
    /// Digests of certificates now known.
    public let certificates: [Digest]
    /// Batches the child may have unanswered from now on.
    public let window: Int
    /// What the parent holds.
    public let standing: Standing

    /// Takes the parts of an acknowledgement.
    public init(
        streams: [StreamState],
        receipts: [Sealed],
        certificates: [Digest],
        window: Int,
        standing: Standing
    ) {
        self.streams = streams
        self.receipts = receipts
        self.certificates = certificates
        self.window = window
        self.standing = standing
    }

    init(_ wire: Grenier_V1_Ack) throws(ProtocolError) {
        try Check.that(
            wire.streams.count <= Limits.frameStreamStatesMax
                && wire.certificates.count <= Limits.frameCertificatesMax,
            "ack has too many streams or certificates"
        )
        var streams: [StreamState] = []
        for state in wire.streams { streams.append(try StreamState(state)) }
        var certificates: [Digest] = []
        for item in wire.certificates {
            certificates.append(try Check.bytes(item, "ack certificate"))
        }
        self.init(
            streams: streams,
            receipts: try Check.sealedList(
                wire.receipts,
                "ack receipts",
                max: Limits.windowBatchesMax
            ),
            certificates: certificates,
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
        return wire
    }
}
