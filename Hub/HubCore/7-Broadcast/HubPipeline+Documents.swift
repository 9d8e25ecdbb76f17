import ClusterProtocol
import Logging

extension HubPipeline {
    /// Slices sent for one question; the child asks on from there, at the pace of its link.
    private static let runSlices = 16

    /// Answers FETCH with documents exactly as the root signed them.
    func documents(answering fetch: Fetch, of peer: Directory.Peer) -> [Envelope] {
        do {
            switch fetch {
            case .release(let query): return try slices(answering: query)
            case .catalogue(let digest): return try catalogue(answering: digest)
            case .revocations(let version):
                return [.slice(revocations(above: version, for: peer))]
            case .viewings(let number): return [.slice(try viewings(above: number, for: peer))]
            }
        } catch let error as ProtocolError {
            return [.nack(Nack(error: error))]
        } catch {
            logger.error("a document could not be read", metadata: ["error": "\(error)"])
            let busy = ProtocolError(.storage, "the document could not be read")
            return [.nack(Nack(error: busy))]
        }
    }

    private func slices(answering query: ReleaseQuery) throws -> [Envelope] {
        let number = query.number == 0 ? latestRelease : query.number
        guard number > 0, let release = try store.release(number) else {
            throw ProtocolError(.notHeld, "release \(number) is not held here")
        }
        let wanted = try store.slices(of: number).filter { $0.key.isWanted(by: query.part) }
        guard !wanted.isEmpty else {
            let empty = SliceOfRelease(
                manifest: release.manifest,
                chain: release.chain,
                query: ReleaseQuery(number: number, part: query.part, from: query.from),
                leaf: nil,
                remaining: 0
            )
            return [.slice(.release(empty))]
        }
        return wanted.enumerated().dropFirst(query.from)
            .prefix(Self.runSlices - query.from % Self.runSlices).map {
                position,
                slice in
                let place = ReleaseQuery(number: number, part: query.part, from: position)
                return .slice(
                    .release(
                        SliceOfRelease(
                            manifest: release.manifest,
                            chain: release.chain,
                            query: place,
                            leaf: slice.leaf,
                            remaining: wanted.count - position - 1
                        )
                    )
                )
            }
    }

    func catalogue(answering digest: Digest?) throws -> [Envelope] {
        guard let catalogue, digest == nil || digest == shelf?.currentDigest else {
            throw ProtocolError(.notHeld, "that catalogue is not held here")
        }
        return [.slice(.catalogue(catalogue, chain: try rootChain()))]
    }

    /// The certificate of the root, with which catalogues and releases are checked.
    func rootChain() throws -> [Sealed] {
        try store.setting(.catalogueChain).map { try SealedList.decode($0) } ?? []
    }
}
