import ClusterProtocol

/// What this hub still owes its parent, oldest first: its members' batches and certificates.
///
/// Nodes on poor links send their newest period first, and a hub hands on as things came: it stands on a
/// server's link, where a backlog of a thousand members is gone in minutes, whatever its order.
///
/// A batch is handed over until the parent gives a receipt for its very bytes: the parent may have
/// settled another body under its number, which two machines of one cluster sealed while this hub was
/// set back to an old backup.
struct Forwarding: Sendable {
    private var queue: [BatchID] = []
    /// Changes of keys: what follows one in its chain waits until the parent has it.
    private var rotations: Set<BatchID> = []
    private var members: [Digest] = []
    private var settled: [StreamID: SettledRanges] = [:]
    /// Batches that follow a catalogue the parent does not know: whoever sealed them seals them again.
    private(set) var toSealAgain: Set<BatchID> = []

    mutating func batchAdded(_ id: BatchID) { queue.append(id) }

    mutating func rotationAdded(_ id: BatchID) {
        rotations.insert(id)
        queue.append(id)
    }

    mutating func membersAdded(_ digests: [Digest]) { members += digests }

    /// Starts anew from what the journal holds without a receipt or unsettled, and from what the
    /// parent said it holds.
    mutating func reset(
        owed: [BatchID],
        settled: [StreamID: SettledRanges],
        members: [Digest],
        refused: Set<BatchID>,
        rotations: Set<BatchID>
    ) {
        self.settled = settled
        toSealAgain = []
        self.members = members
        self.rotations = rotations.intersection(owed)
        queue = owed
        drop(refused)
    }

    /// The parent settled these numbers, and gave receipts for these batches.
    mutating func settle(_ states: [StreamState], receipted: Set<BatchID>) {
        for state in states {
            settled[state.stream] = (settled[state.stream] ?? SettledRanges()).union(state.settled)
        }
        drop(receipted)
    }

    mutating func refuse(_ id: BatchID) {
        drop([id])
    }

    /// Left out until the next session, when the parent may know the catalogue.
    mutating func sealAgain(_ id: BatchID) {
        toSealAgain.insert(id)
        refuse(id)
    }

    /// Batches the parent has not given a receipt for.
    var count: Int { queue.count }

    /// What to hand over next: of each node nothing past a rotation the parent has not settled,
    /// since only by it can what follows be checked.
    func pending(limit: Int) -> [BatchID] {
        guard !rotations.isEmpty else { return Array(queue.prefix(limit)) }
        var pending: [BatchID] = []
        var waiting: Set<PartyID> = []
        for id in queue where pending.count < limit && !waiting.contains(id.stream.node) {
            pending.append(id)
            if rotations.contains(id) { waiting.insert(id.stream.node) }
        }
        return pending
    }

    func certificates(excluding known: Set<Digest>) -> [Digest] {
        members.filter { !known.contains($0) }
    }

    func settledRanges(of stream: StreamID) -> SettledRanges { settled[stream] ?? SettledRanges() }

    private mutating func drop(_ done: Set<BatchID>) {
        guard !done.isEmpty else { return }
        queue.removeAll(where: done.contains)
        rotations.subtract(done)
    }
}
