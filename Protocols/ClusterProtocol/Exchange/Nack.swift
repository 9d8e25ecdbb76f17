import Foundation

/// A parent refuses a batch, a certificate or a request (PROTOCOL.md §6.4).
public struct Nack: Sendable, Hashable {
    /// The refused batch, where its identity could be read.
    public let batch: BatchID?
    /// Digest of the refused body, where there is one.
    public let digest: Digest?
    /// Why, and the detail for logs.
    public let error: ProtocolError
    /// When to try again.
    public let retry: Retry
    /// The hub's receipt, when the refusal is settled.
    public let receipt: Sealed?

    /// Takes the parts of a refusal.
    public init(
        batch: BatchID? = nil,
        digest: Digest? = nil,
        error: ProtocolError,
        retry: Retry? = nil,
        receipt: Sealed? = nil
    ) {
        self.batch = batch
        self.digest = digest
        self.error = error
        self.retry = retry ?? error.code.retry
        self.receipt = receipt
    }

    init(_ wire: Grenier_V1_Nack) throws(ProtocolError) {
        guard let code = RefusalCode(rawValue: wire.code.rawValue) else {
            throw ProtocolError(.malformed, "nack code \(wire.code.rawValue) is unknown")
        }
        try Check.name(wire.detail, "nack detail")
        var batch: BatchID?
        if wire.sequence > 0 {
            batch = BatchID(
                stream: StreamID(
                    node: try Check.bytes(wire.nodeID, "nack node_id"),
                    epoch: try EpochID(wire.epoch, present: wire.hasEpoch)
                ),
                sequence: try Check.counter(wire.sequence, "nack sequence")
            )
        }
        self.init(
            batch: batch,
            digest: try Check.optionalBytes(wire.digest, "nack digest"),
            error: ProtocolError(code, wire.detail),
            retry: Retry(rawValue: wire.retry.rawValue) ?? code.retry,
            receipt: wire.hasReceipt ? try Check.sealed(wire.receipt, "nack receipt") : nil
        )
    }

    var wire: Grenier_V1_Nack {
        var wire = Grenier_V1_Nack()
        if let batch {
            wire.nodeID = Data(batch.stream.node.bytes)
            wire.epoch = batch.stream.epoch.wire
            wire.sequence = batch.sequence
        }
        wire.digest = Data(digest?.bytes ?? [])
        wire.code = Grenier_V1_Refusal(rawValue: error.code.rawValue) ?? .unspecified
        wire.retry = Grenier_V1_Nack.Retry(rawValue: retry.rawValue) ?? .unspecified
        wire.detail = Check.clipped(error.detail)
        if let receipt { wire.receipt = receipt.wire }
        return wire
    }
}
