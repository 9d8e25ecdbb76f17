import ClusterProtocol

extension Sample {
    /// The hub's list: its node is ended.
    static let revocations = RevocationList(
        version: 4,
        entries: [
            RevocationList.Entry(
                subject: Party.node.id,
                serial: 1,
                revokedOn: day,
                cutOff: [EpochID(counter: 1, nonce: 9): 12, epoch: 2]
            )
        ]
    )

    /// The federation's list: the hub is ended.
    static let endedHub = RevocationList(
        version: 1_795_253_400,
        entries: [
            RevocationList.Entry(
                subject: Party.hub.id,
                serial: 1,
                revokedOn: day,
                cutOff: [:]
            )
        ]
    )

    /// The root's list: the node's cluster left.
    static let leavers = RevocationList(
        version: 5,
        entries: [
            RevocationList.Entry(
                subject: Party.node.id,
                serial: 1,
                revokedOn: day,
                cutOff: [epoch: 1],
                leftOn: DayNumber(20_770)
            )
        ]
    )

    static func sealedRevocations() throws -> Sealed {
        try Party.hub.seal(revocations.encoded(), as: .revocations)
    }

    static func sealedEndedHub() throws -> Sealed {
        try Party.federation.seal(endedHub.encoded(), as: .revocations)
    }

    static func sealedLeavers() throws -> Sealed {
        try Party.root.seal(leavers.encoded(), as: .revocations)
    }
}
