import ClusterProtocol

extension Forwarding {
    /// What was owed when the last process ended, as far as it had heard.
    init(stored store: any HubStore, directory: Directory) throws {
        self.init()
        try reset(from: store, directory: directory, settled: try store.parentStreams())
    }

    /// Starts anew from everything in the journal and what the parent said it holds.
    mutating func reset(
        from store: any HubStore,
        directory: Directory,
        settled: [StreamID: SettledRanges]
    ) throws {
        let refused = try store.parentRefusals()
        let receipted = try store.parentReceipts()
        let journal = try store.journalIDs()
        reset(
            owed: journal.filter {
                settled[$0.id.stream]?.contains($0.id.sequence) != true
                    || !receipted.contains($0.digest)
            }.map(\.id),
            settled: settled,
            members: directory.certificates { _ in true },
            refused: Set(journal.filter { refused.contains($0.digest) }.map(\.id)),
            rotations: Set(
                try store.rotations().compactMap { try Rotation(decoding: $0.body).place?.id }
            )
        )
    }
}
