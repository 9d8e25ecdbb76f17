import Foundation

/// The signed unit of publication: 1…64 summaries of one node (PROTOCOL.md §4.2).
public struct Batch: Sendable, Hashable {
    /// The node that sealed it.
    public let id: BatchID
    /// Digest of the batch before it in the epoch; none for the first.
    public let previous: Digest?
    /// The node's clock at sealing, seconds since 1970; nothing depends on it.
    public let sealedAtSeconds: Int64
    /// Digest of the catalogue document the summaries follow.
    public let catalogue: Digest
    /// Digest of the certificate in force at sealing.
    public let certificate: Digest
    /// The summaries, at least one.
    public let summaries: [WireSummary]

    /// Takes the parts of a batch.
    public init(
        id: BatchID,
        previous: Digest?,
        sealedAtSeconds: Int64,
        catalogue: Digest,
        certificate: Digest,
        summaries: [WireSummary]
    ) {
        self.id = id
        self.previous = previous
        self.sealedAtSeconds = sealedAtSeconds
        self.catalogue = catalogue
        self.certificate = certificate
        self.summaries = summaries
    }

    /// Reads a body; its signature is checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed` or `tooLarge`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        try Check.that(
            body.count <= Limits.batchBodyBytesMax,
            "batch has \(body.count) bytes; expected at most \(Limits.batchBodyBytesMax)",
            code: .tooLarge
        )
        let wire: Grenier_V1_Batch = try Schema.decode(body, "batch")
        let count = wire.summaries.count
        try Check.that(
            (1...Limits.batchSummariesMax).contains(count),
            "batch has \(count) summaries; expected 1…\(Limits.batchSummariesMax)"
        )
        try Check.that(wire.sequence > 0, "batch sequence is 0; sequences start at 1")
        var summaries: [WireSummary] = []
        for summary in wire.summaries { summaries.append(try WireSummary(summary)) }
        try Check.that(
            Set(summaries.map(\.period)).count == count,
            "batch has two summaries of one period"
        )
        let previous: Digest? = try Check.optionalBytes(wire.previous, "batch previous")
        try Check.that(
            (wire.sequence == 1) == (previous == nil),
            "batch previous must be empty for sequence 1 and only there"
        )
        self.init(
            id: BatchID(
                stream: StreamID(
                    node: try Check.bytes(wire.nodeID, "batch node_id"),
                    epoch: try EpochID(wire.epoch, present: wire.hasEpoch)
                ),
                sequence: try Check.counter(wire.sequence, "batch sequence")
            ),
            previous: previous,
            sealedAtSeconds: try Check.instant(wire.sealedAt, "batch sealed_at"),
            catalogue: try Check.bytes(wire.catalogue, "batch catalogue"),
            certificate: try Check.bytes(wire.certificate, "batch certificate"),
            summaries: summaries
        )
    }

    /// The body to sign.
    ///
    /// - Throws: `ProtocolError` with code `tooLarge` when it passes `Limits.batchBodyBytesMax`.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Batch()
        wire.nodeID = Data(id.stream.node.bytes)
        wire.epoch = id.stream.epoch.wire
        wire.sequence = id.sequence
        wire.previous = Data(previous?.bytes ?? [])
        wire.sealedAt = sealedAtSeconds
        wire.catalogue = Data(catalogue.bytes)
        wire.certificate = Data(certificate.bytes)
        wire.summaries = summaries.map(\.wire)
        let body = try Schema.encode(wire, "batch")
        try Check.that(
            body.count <= Limits.batchBodyBytesMax,
            "batch has \(body.count) bytes; expected at most \(Limits.batchBodyBytesMax)",
            code: .tooLarge
        )
        return body
    }
}

extension EpochID {
    init(_ wire: Grenier_V1_Epoch, present: Bool) throws(ProtocolError) {
        try Check.that(present && wire.counter > 0, "epoch absent or with counter 0")
        self.init(counter: wire.counter, nonce: wire.nonce)
    }

    var wire: Grenier_V1_Epoch {
        var wire = Grenier_V1_Epoch()
        wire.counter = counter
        wire.nonce = nonce
        return wire
    }
}
