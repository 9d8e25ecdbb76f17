import Foundation

/// The certificates one issuer has ended (PROTOCOL.md §4.6).
///
/// A receiver refuses to go back.
public struct RevocationList: Sendable, Hashable {
    /// One ended subject.
    public struct Entry: Sendable, Hashable {
        /// Whose certificates.
        public let subject: PartyID
        /// Certificates up to this serial are ended.
        public let serial: UInt32
        /// The day of the decision.
        public let revokedOn: DayNumber
        /// Last batch journalled before it, in each epoch: those stay.
        public let cutOff: [EpochID: UInt64]

        /// Takes the parts of an entry.
        public init(
            subject: PartyID,
            serial: UInt32,
            revokedOn: DayNumber,
            cutOff: [EpochID: UInt64]
        ) {
            self.subject = subject
            self.serial = serial
            self.revokedOn = revokedOn
            self.cutOff = cutOff
        }
    }

    /// Grows with each list of the issuer.
    public let version: UInt64
    /// Everything ended so far.
    public let entries: [Entry]

    /// Takes the parts of a list.
    public init(version: UInt64, entries: [Entry]) {
        self.version = version
        self.entries = entries
    }

    /// Reads a body; its signature is checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Revocations = try Schema.decode(body, "revocations")
        var entries: [Entry] = []
        for entry in wire.entries {
            var cutOff: [EpochID: UInt64] = [:]
            for position in entry.cutOff {
                let epoch = try EpochID(position.epoch, present: position.hasEpoch)
                cutOff[epoch] = try Check.counter(
                    position.sequence,
                    "revocation cut_off"
                )
            }
            entries.append(
                Entry(
                    subject: try Check.bytes(entry.subjectID, "revocation subject_id"),
                    serial: entry.serial,
                    revokedOn: try Check.day(entry.revokedOn, "revocation revoked_on"),
                    cutOff: cutOff
                )
            )
        }
        self.init(
            version: try Check.counter(wire.version, "revocations version"),
            entries: entries
        )
    }

    /// The body to sign, entries and cut-offs in order.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Revocations()
        wire.version = version
        wire.entries = entries.sorted { $0.subject < $1.subject }.map { entry in
            var item = Grenier_V1_Revocation()
            item.subjectID = Data(entry.subject.bytes)
            item.serial = entry.serial
            item.revokedOn = entry.revokedOn.value
            item.cutOff = entry.cutOff.sorted { $0.key < $1.key }.map { epoch, sequence in
                var position = Grenier_V1_StreamPosition()
                position.epoch = epoch.wire
                position.sequence = sequence
                return position
            }
            return item
        }
        return try Schema.encode(wire, "revocations")
    }
}
