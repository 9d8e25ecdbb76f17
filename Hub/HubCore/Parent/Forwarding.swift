import ClusterProtocol

/// What this hub still owes its parent, oldest first: its members' batches and certificates.
struct Forwarding: Sendable {
    private var queue: [BatchID] = []
    private var members: [Digest] = []
    private var settled: [StreamID: SettledRanges] = [:]
    private var refused: Set<BatchID> = []
    /// Batches that follow a catalogue the parent does not know: whoever sealed them seals them again.
    private(set) var toSealAgain: Set<BatchID> = []

    mutating func batchAdded(_ id: BatchID) { queue.append(id) }

    mutating func membersAdded(_ digests: [Digest]) { members += digests }

    /// Starts anew from everything in the journal and what the parent said it holds.
    mutating func reset(
        journal: [BatchID],
        settled: [StreamID: SettledRanges],
        members: [Digest],
        refused: Set<BatchID>
    ) {
        self.settled = settled
        self.refused = refused
        toSealAgain = []
        self.members = members
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

    func pending(limit: Int) -> [BatchID] { Array(queue.prefix(limit)) }

    func certificates(excluding known: Set<Digest>) -> [Digest] {
        members.filter { !known.contains($0) }
    }

    func settledRanges(of stream: StreamID) -> SettledRanges { settled[stream] ?? SettledRanges() }

    private mutating func drop() {
        queue.removeAll { id in
            refused.contains(id) || settled[id.stream]?.contains(id.sequence) == true
        }
    }
}
