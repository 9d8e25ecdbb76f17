import ClusterProtocol

/// What tells that a cluster's folder is in two places at once, or went back in time.
///
/// Nothing is lost by it: identities never meet, and what meets is set aside. A person has to
/// decide which machine is the cluster's.
struct ForkAlarm: Sendable, Hashable {
    /// What was seen.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One identity with two bodies, or two histories of one epoch: two machines, for sure.
        case twoContents
        /// Two epochs drawn with the same counter: two machines, or a copied disk, started anew.
        case twoEpochs
        /// A node greets behind what it sent: a copied disk, or a second machine.
        case wentBack
    }

    let node: PartyID
    let kind: Kind
    let epoch: EpochID
    let sequence: UInt64

    /// What the head of a greeting tells, beside what is settled of the node's streams.
    ///
    /// A live outbox is never behind what its parent has settled of it, nor in an epoch older than
    /// the newest.
    static func heard(
        _ head: Hello.BatchPosition,
        of node: PartyID,
        settled streams: [StreamID: SettledRanges]
    ) -> ForkAlarm? {
        let alarm = ForkAlarm(
            node: node,
            kind: .wentBack,
            epoch: head.epoch,
            sequence: head.sequence
        )
        let own = streams.filter { $0.key.node == node }
        let newest = own.keys.map(\.epoch.counter).max() ?? 0
        if head.epoch.counter < newest { return alarm }
        guard let settled = own[StreamID(node: node, epoch: head.epoch)] else {
            return head.epoch.counter == newest ? alarm : nil
        }
        return settled.highest > head.sequence ? alarm : nil
    }
}

extension SettledRanges {
    /// The greatest sequence settled; 0 for none.
    fileprivate var highest: UInt64 { max(through, above.last?.upperBound ?? 0) }
}
