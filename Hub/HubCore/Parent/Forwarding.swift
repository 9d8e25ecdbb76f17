import ClusterProtocol

/// What this hub still owes its parent, oldest first: its members' batches and certificates.
struct Forwarding: Sendable {
    private var queue: [BatchID] = []
    /// Changes of keys: what follows one in its chain waits until the parent has it.
    private var rotations: Set<BatchID> = []
    private var members: [Digest] = []
    private var settled: [StreamID: SettledRanges] = [:]
    private var refused: Set<BatchID> = []
    /// Batches that follow a catalogue the parent does not know: whoever sealed them seals them again.
    private(set) var toSealAgain: Set<BatchID> = []

    mutating func batchAdded(_ id: BatchID) { queue.append(id) }

    mutating func rotationAdded(_ id: BatchID) {
        rotations.insert(id)
        queue.append(id)
    }

    mutating func membersAdded(_ digests: [Digest]) { members += digests }

    /// Starts anew from everything in the journal and what the parent said it holds.
    mutating func reset(
        journal: [BatchID],
        settled: [StreamID: SettledRanges],
        members: [Digest],
        refused: Set<BatchID>,
        rotations: Set<BatchID>
    ) {
        self.settled = settled
        self.refused = refused
        toSealAgain = []
        self.members = members
        self.rotations = rotations
        queue = journal
        drop()
    }

    mutating func settle(_ states: [StreamState]) {
        for state in states {
            settled[state.stream] = (settled[state.stream] ?? SettledRanges()).union(state.settled)
        }
        drop()
    }

    mutating func refuse(_ id: BatchID) {
        refused.insert(id)
        drop()
    }

    /// Left out until the next session, when the parent may know the catalogue.
    mutating func sealAgain(_ id: BatchID) {
        toSealAgain.insert(id)
        refuse(id)
    }

    /// Batches the parent has not settled.
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

    private mutating func drop() {
        let isSettled = { [refused, settled] (id: BatchID) in
            refused.contains(id) || settled[id.stream]?.contains(id.sequence) == true
        }
        queue.removeAll(where: isSettled)
        rotations = rotations.filter { !isSettled($0) }
    }
}
