/// What a child hands to its parent (PROTOCOL.md §6.2): certificates first, then batches.
public struct Put: Sendable, Hashable {
    /// Certificates of a hub's members.
    public let certificates: [Sealed]
    /// Batches, as their nodes sealed them.
    public let batches: [Sealed]
    /// Revocation lists.
    public let revocations: [Sealed]
    /// Changes of keys, as both keys signed them.
    public let rotations: [SealedRotation]

    /// Takes the parts of a hand-over.
    public init(
        certificates: [Sealed] = [],
        batches: [Sealed] = [],
        revocations: [Sealed] = [],
        rotations: [SealedRotation] = []
    ) {
        self.certificates = certificates
        self.batches = batches
        self.revocations = revocations
        self.rotations = rotations
    }

    init(_ wire: Grenier_V1_Put) throws(ProtocolError) {
        try Check.that(
            wire.rotations.count <= Limits.putRotationsMax,
            "\(wire.rotations.count) put rotations; expected at most \(Limits.putRotationsMax)"
        )
        var rotations: [SealedRotation] = []
        for item in wire.rotations { rotations.append(try SealedRotation(item)) }
        self.init(
            certificates: try Check.sealedList(
                wire.certificates,
                "put certificates",
                max: Limits.putCertificatesMax
            ),
            batches: try Check.sealedList(
                wire.batches,
                "put batches",
                max: Limits.putBatchesMax
            ),
            revocations: try Check.sealedList(
                wire.revocations,
                "put revocations",
                max: Limits.putRevocationsMax
            ),
            rotations: rotations
        )
    }

    var wire: Grenier_V1_Put {
        var wire = Grenier_V1_Put()
        wire.certificates = certificates.map(\.wire)
        wire.batches = batches.map(\.wire)
        wire.revocations = revocations.map(\.wire)
        wire.rotations = rotations.map(\.wire)
        return wire
    }
}
