import ClusterProtocol
import Exchange

/// What a parent's bundle settles and brings.
extension HubPipeline {
    func settle(
        by receipts: [Sealed],
        of parent: Certificate,
        refusal: Nack?
    ) async throws -> Int {
        var settlements: [Digest: Receipt.Settlement] = [:]
        for sealed in receipts {
            try sealed.verify(as: .receipt)
            guard sealed.signer == parent.signingKey else {
                throw ProtocolError(.signature, "a receipt is not signed by the parent")
            }
            let receipt = try Receipt(decoding: sealed.body)
            settlements[receipt.batch] = receipt.settlement
        }
        var states: [StreamID: SettledRanges] = [:]
        var news = 0
        for (digest, id) in try store.batches(of: Array(settlements.keys)) {
            let settled = states[id.stream] ?? forwarding.settledRanges(of: id.stream)
            if !settled.contains(id.sequence) { news += 1 }
            states[id.stream, default: settled].insert(id.sequence)
            if settlements[digest] == .refused, let refusal, refusal.digest == digest {
                try store.refusedByParent(refusal)
            }
        }
        guard !states.isEmpty else { return 0 }
        let stated = states.map { StreamState(stream: $0.key, settled: $0.value) }
        try settle(stated, by: Array(settlements.keys))
        return news
    }

    /// In one commit, apart from a release that the link may be bringing at the same time.
    func keepRelease(_ number: UInt64, _ slices: [SliceOfRelease]) async throws {
        var incoming = IncomingRelease()
        for slice in slices { try keep(slice, in: &incoming) }
        try complete(number, of: &incoming)
    }
}
