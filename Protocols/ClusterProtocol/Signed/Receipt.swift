import Foundation

/// A hub's signed word that a batch is settled (PROTOCOL.md §4.4).
///
/// It holds the day and nothing that would tell a member how many others report.
public struct Receipt: Sendable, Hashable {
    /// How a batch was settled.
    public enum Settlement: Int, Sendable, Hashable, Codable {
        /// It is in the journal.
        case journalled = 1
        /// It was refused for a reason that will not change.
        case refused = 2
    }

    /// Digest of the batch's body.
    public let batch: Digest
    /// Day of receipt at the hub.
    public let receivedOn: DayNumber
    /// How it was settled.
    public let settlement: Settlement

    /// Takes the parts of a receipt.
    public init(batch: Digest, receivedOn: DayNumber, settlement: Settlement) {
        self.batch = batch
        self.receivedOn = receivedOn
        self.settlement = settlement
    }

    /// Reads a body; its signature is checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Receipt = try Schema.decode(body, "receipt")
        guard let settlement = Settlement(rawValue: wire.settlement.rawValue) else {
            throw ProtocolError(.malformed, "receipt settlement is unknown")
        }
        self.init(
            batch: try Check.bytes(wire.batch, "receipt batch"),
            receivedOn: try Check.day(wire.receivedOn, "receipt received_on"),
            settlement: settlement
        )
    }

    /// The body to sign.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Receipt()
        wire.batch = Data(batch.bytes)
        wire.receivedOn = receivedOn.value
        wire.settlement = settlement == .journalled ? .journalled : .refused
        return try Schema.encode(wire, "receipt")
    }
}
