import Foundation

/// A party changing its keys (PROTOCOL.md §4.8): signed by the key it leaves and by the one it takes.
public struct Rotation: Sendable, Hashable {
    /// Where a node's rotation stands in its chain of batches; a hub has no chain.
    public struct Place: Sendable, Hashable {
        /// Its own place: batches before it verify with the old key, later ones with the new.
        public let id: BatchID
        /// Digest of the item before it in the epoch; none for the first.
        public let previous: Digest?
        /// Last item sealed with the old key in each earlier epoch.
        public let closed: [EpochID: UInt64]

        /// Takes the parts of a place.
        public init(id: BatchID, previous: Digest?, closed: [EpochID: UInt64]) {
            self.id = id
            self.previous = previous
            self.closed = closed
        }

        /// Whether a batch comes after the rotation, so that the new key signs it.
        public func precedes(_ batch: BatchID) -> Bool {
            if batch.stream.epoch == id.stream.epoch { return batch.sequence > id.sequence }
            return batch.sequence > closed[batch.stream.epoch] ?? 0
        }
    }

    /// Whose keys.
    public let subject: PartyID
    /// A node's place in its chain; none for a hub.
    public let place: Place?
    /// The signing key until now.
    public let oldKey: VerifyingKey
    /// The signing key from now on.
    public let newKey: VerifyingKey
    /// The transport key from now on; a hub's stays.
    public let transportKey: TransportKey
    /// Digest of the certificate of the old key.
    public let certificate: Digest

    /// Takes the parts of a rotation.
    public init(
        subject: PartyID,
        place: Place?,
        oldKey: VerifyingKey,
        newKey: VerifyingKey,
        transportKey: TransportKey,
        certificate: Digest
    ) {
        self.subject = subject
        self.place = place
        self.oldKey = oldKey
        self.newKey = newKey
        self.transportKey = transportKey
        self.certificate = certificate
    }

    /// Reads a body; its signatures are checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Rotation = try Schema.decode(body, "rotation")
        let subject: PartyID = try Check.bytes(wire.nodeID, "rotation node_id")
        let oldKey: VerifyingKey = try Check.bytes(wire.oldKey, "rotation old_key")
        let newKey: VerifyingKey = try Check.bytes(wire.newKey, "rotation new_key")
        try Check.that(oldKey != newKey, "rotation to the same key")
        self.init(
            subject: subject,
            place: try Self.place(of: wire, node: subject),
            oldKey: oldKey,
            newKey: newKey,
            transportKey: try Check.bytes(wire.curveKey, "rotation curve_key"),
            certificate: try Check.bytes(wire.certificate, "rotation certificate")
        )
    }

    private static func place(
        of wire: Grenier_V1_Rotation,
        node: PartyID
    ) throws(ProtocolError) -> Place? {
        let previous: Digest? = try Check.optionalBytes(wire.previous, "rotation previous")
        guard wire.hasEpoch else {
            try Check.that(
                wire.sequence == 0 && previous == nil && wire.closed.isEmpty,
                "rotation with a place in no epoch"
            )
            return nil
        }
        try Check.that(
            wire.closed.count <= Limits.rotationEpochsMax,
            "rotation with \(wire.closed.count) epochs; expected at most \(Limits.rotationEpochsMax)"
        )
        let epoch = try EpochID(wire.epoch, present: true)
        try Check.that(wire.sequence > 0, "rotation sequence is 0; sequences start at 1")
        try Check.that(
            (wire.sequence == 1) == (previous == nil),
            "rotation previous must be empty for sequence 1 and only there"
        )
        var closed: [EpochID: UInt64] = [:]
        for position in wire.closed {
            let other = try EpochID(position.epoch, present: position.hasEpoch)
            closed[other] = try Check.counter(position.sequence, "rotation closed")
        }
        try Check.that(closed[epoch] == nil, "rotation closes its own epoch")
        let sequence = try Check.counter(wire.sequence, "rotation sequence")
        return Place(
            id: BatchID(stream: StreamID(node: node, epoch: epoch), sequence: sequence),
            previous: previous,
            closed: closed
        )
    }

    /// The body to sign, closed epochs in order.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Rotation()
        wire.nodeID = Data(subject.bytes)
        if let place {
            wire.epoch = place.id.stream.epoch.wire
            wire.sequence = place.id.sequence
            wire.previous = Data(place.previous?.bytes ?? [])
            wire.closed = place.closed.sorted { $0.key < $1.key }.map { epoch, sequence in
                var position = Grenier_V1_StreamPosition()
                position.epoch = epoch.wire
                position.sequence = sequence
                return position
            }
        }
        wire.oldKey = Data(oldKey.bytes)
        wire.newKey = Data(newKey.bytes)
        wire.curveKey = Data(transportKey.bytes)
        wire.certificate = Data(certificate.bytes)
        return try Schema.encode(wire, "rotation")
    }
}
