import ClusterProtocol
import Localisation

/// Reads the journal again as if each row had just arrived.
struct JournalReplay {
    private let directory: Directory
    private let shelf: CatalogueShelf?
    private(set) var fold = Fold()
    private(set) var rows = 0
    private(set) var signaturesChecked = 0
    private(set) var erased = 0
    /// Changes of keys among the rows.
    private(set) var rotations = 0
    private(set) var isChainIntact = true
    private(set) var problems: [Message] = []
    private var chain = JournalTail.start
    private var digests: [BatchID: Digest] = [:]
    /// Each batch's place with the digest it names as the one before it.
    private var links: [(position: Int64, before: BatchID, digest: Digest)] = []

    /// `refused` are the batches settled without being journalled: they too have a place.
    init(
        directory: Directory,
        shelf: CatalogueShelf?,
        refused: [(batch: BatchID, digest: Digest)]
    ) {
        self.directory = directory
        self.shelf = shelf
        for refusal in refused { digests[refusal.batch] = refusal.digest }
    }

    mutating func take(_ row: JournalRow) {
        rows += 1
        chain = JournalTail.link(chain, row.digest)
        if chain != row.chain || row.position != rows {
            isChainIntact = false
            problems.append(Text.verifyChain(row.position))
            chain = row.chain
        }
        digests[row.id] = row.digest
        guard let item = row.item else {
            erased += 1
            return
        }
        do {
            try take(item, row)
            signaturesChecked += 1
        } catch {
            let detail = error.error.message
            problems.append(
                Text.verifyBatch.with([.plain(String(row.position)), .message(detail)])
            )
        }
    }

    private mutating func take(_ item: ChainItem, _ row: JournalRow) throws(BatchRefusal) {
        guard item.digest == row.digest, let shelf,
            let member = directory.members[row.id.stream.node]
        else {
            throw BatchRefusal(
                error: ProtocolError(.malformed, "the body is not the one journalled"),
                batch: row.id,
                digest: row.digest
            )
        }
        let peer: Directory.Peer
        if let hub = member.via, let child = directory.children[hub] {
            peer = .child(child)
        } else {
            peer = .member(member)
        }
        let verifier = BatchVerifier(directory: directory, catalogues: shelf, isReplay: true)
        switch item {
        case .batch(let sealed):
            let batch = try verifier.verify(sealed, from: peer)
            noteLink(batch.batch.id, batch.batch.previous, at: row.position)
            if case .success(let contents) = batch.content { fold.apply(batch, contents) }
        case .rotation(let sealed):
            rotations += 1
            let place = try verifier.verify(sealed, from: peer).place
            noteLink(place.id, place.previous, at: row.position)
        }
    }

    private mutating func noteLink(_ id: BatchID, _ previous: Digest?, at position: Int64) {
        guard let previous else { return }
        let before = BatchID(stream: id.stream, sequence: id.sequence - 1)
        links.append((position, before, previous))
    }

    /// Looks at the nodes' own chains, once every row is known: rows come in any order.
    ///
    /// Returns how many batches still wait for the one before them.
    mutating func closeChains() -> Int {
        for link in links where digests[link.before].map({ $0 != link.digest }) == true {
            isChainIntact = false
            problems.append(Text.verifyChain(link.position))
        }
        return links.count { digests[$0.before] == nil }
    }
}
