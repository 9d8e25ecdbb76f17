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
        /// First day the cluster is no longer a member, where it left.
        public let leftOn: DayNumber?

        /// Takes the parts of an entry.
        public init(
            subject: PartyID,
            serial: UInt32,
            revokedOn: DayNumber,
            cutOff: [EpochID: UInt64],
            leftOn: DayNumber? = nil
        ) {
            self.subject = subject
            self.serial = serial
            self.revokedOn = revokedOn
            self.cutOff = cutOff
            self.leftOn = leftOn
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
    /// - Throws: `ProtocolError` with code `malformed` or `tooLarge`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        try Self.checkSize(of: body)
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
                    cutOff: cutOff,
                    leftOn: entry.leftOn == 0
                        ? nil : try Check.day(entry.leftOn, "revocation left_on")
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
    /// - Throws: `ProtocolError` with code `tooLarge` when it passes
    ///   `Limits.revocationsBodyBytesMax`.
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
            item.leftOn = entry.leftOn?.value ?? 0
            return item
        }
        let body = try Schema.encode(wire, "revocations")
        try Self.checkSize(of: body)
        return body
    }

    private static func checkSize(of body: [UInt8]) throws(ProtocolError) {
        try Check.that(
            body.count <= Limits.revocationsBodyBytesMax,
            """
            revocation list has \(body.count) bytes; expected at most \
            \(Limits.revocationsBodyBytesMax)
            """,
            code: .tooLarge
        )
    }

    /// The name of a set of lists (PROTOCOL.md §6.5): SHA-256 of the digests of their bodies, in
    /// ascending order; none for no list.
    public static func digest(of lists: [Sealed]) -> Digest? {
        lists.isEmpty ? nil : Digest(of: lists.map(\.digest).sorted().map(\.bytes))
    }
}
