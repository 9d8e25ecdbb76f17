import ClusterProtocol
import Exchange
import Indicators
import Logging

/// The hub as its parent's child: the same session as a node's, over its members' batches.
extension HubPipeline: UplinkStore {
    func hello() async throws -> Hello { try greeting() }

    /// What this hub says first, on a link or in a bundle.
    func greeting() throws -> Hello {
        Hello(
            chain: identity.chain,
            head: nil,
            holds: Standing(
                release: latestRelease,
                releaseDigest: latestReleaseDigest,
                catalogue: shelf?.currentDigest,
                revocations: standing().revocations,
                revocationsDigest: RevocationList.digest(of: revocations().map(\.sealed))
            ),
            agent: "grenier-hub",
            pastLedger: try store.ledger().last?.chain,
            viewings: try parentAddress().map { try store.viewingsHeld(from: $0.transportKey) }
                ?? .start
        )
    }

    func pending(limit: Int) async throws -> [BatchID] { forwarding.pending(limit: limit) }

    func certificates(excluding known: Set<Digest>) async throws -> [Digest] {
        forwarding.certificates(excluding: known)
    }

    func sealed(_ ids: [BatchID]) async throws -> [ChainItem] { try store.sealed(ids) }

    func rotations(explaining digests: [Digest]) async throws -> [SealedRotation] {
        let keys = Set(digests.compactMap { directory.certificate($0)?.signingKey })
        return try store.rotations().filter {
            keys.contains(try Rotation(decoding: $0.body).newKey)
        }
    }

    func sealedCertificates(_ digests: [Digest]) async throws -> [Sealed] {
        try digests.compactMap { try store.certificate($0) }
    }

    func ownRotation() async throws -> SealedRotation? { try pendingRotation() }

    /// The parent certified the key this hub asked for, or shows the certificate in force to one
    /// that was set back.
    func issued(_ chain: CertificateChain) async throws -> AfterIssue {
        let certificate = try chain.verified(under: identity.federation)
        let current = try Certificate(decoding: identity.certificate.body)
        guard certificate.subject == identity.id, certificate.hub != nil else {
            throw ProtocolError(.certificate, "the certificate issued is another party's")
        }
        guard certificate.serial > current.serial else { return .goOn }
        let next = try folder.heldNextSigning()?.verifyingKey
        guard certificate.transportKey == current.transportKey,
            [current.signingKey, next].contains(certificate.signingKey)
        else { throw ProtocolError(.certificate, "the certificate issued is of other keys") }
        try adopt(chain)
        return .greetAgain
    }

    func revocations(excluding known: Set<Digest>) async throws -> [Digest] {
        listsForParent.map(\.digest).filter { !known.contains($0) }
    }

    func sealedRevocations(_ digests: [Digest]) async throws -> [Sealed] {
        listsForParent.filter { digests.contains($0.digest) }
    }

    func keepRevocations(_ lists: [Sealed], chain: [Sealed]) async throws {
        for list in lists { try takeFromAbove(list, chain: chain) }
        try requireInForce(identity.chain)
    }

    /// The parent's word replaces what was believed: a parent restored from a backup is owed
    /// again what it lost.
    func reconcile(_ welcome: Welcome) async throws {
        try requireInForce(welcome.chain)
        try take(moved: welcome.moved)
        try store.setParentStreams(welcome.streams, replacingAll: true, receipted: [])
        try forwarding.reset(
            from: store,
            directory: directory,
            settled: Dictionary(
                welcome.streams.map { ($0.stream, $0.settled) },
                uniquingKeysWith: { $0.union($1) }
            )
        )
    }

    func settled(_ states: [StreamState], receipts: [Sealed]) async throws {
        try settle(states, by: receipts.map { try Receipt(decoding: $0.body).batch })
        try note(.settled)
    }

    /// Receipts name bodies; the numbers alone may be another body's.
    func settle(_ states: [StreamState], by digests: [Digest]) throws {
        let held = try store.batches(of: digests)
        forwarding.settle(states, receipted: Set(held.values))
        let merged = states.map {
            StreamState(stream: $0.stream, settled: forwarding.settledRanges(of: $0.stream))
        }
        try store.setParentStreams(merged, replacingAll: false, receipted: Array(held.keys))
    }

    func refused(_ nack: Nack) async throws {
        logger.error(
            "the parent refuses a batch",
            metadata: ["code": "\(nack.error.code)", "detail": "\(nack.error.detail)"]
        )
        try store.refusedByParent(nack)
        if let batch = nack.batch { forwarding.refuse(batch) }
    }

    /// Only the node that sealed a batch can seal it again: it is told after its next greeting.
    func reseal(_ batch: BatchID) async throws { forwarding.sealAgain(batch) }

    func keep(_ slice: SliceOfRelease) async throws { try keep(slice, in: &incomingRelease) }

    func keep(_ slice: SliceOfRelease, in incoming: inout IncomingRelease) throws {
        let verifier = ReleaseVerifier(federation: identity.federation)
        let manifest = try verifier.manifest(slice.manifest, chain: slice.chain)
        let stored = try slice.leaf.map { leaf in
            StoredSlice(key: try verifier.slice(leaf, of: manifest).key, leaf: leaf)
        }
        incoming.keep(
            stored,
            of: slice.manifest,
            chain: slice.chain,
            number: manifest.number
        )
    }

    func releaseComplete(_ number: UInt64) async throws {
        try complete(number, of: &incomingRelease)
    }

    func complete(_ number: UInt64, of release: inout IncomingRelease) throws {
        guard number > latestRelease else { return }
        guard let incoming = release.take(number) else {
            throw ProtocolError(.malformed, "release \(number) came without a manifest")
        }
        let manifest = try ReleaseManifest(decoding: incoming.manifest.body)
        guard incoming.slices.count == manifest.sliceCount,
            manifest.previous == latestReleaseDigest
        else { throw ProtocolError(.malformed, "release \(manifest.id) is not whole") }
        try store.keepReleased(incoming.manifest, chain: incoming.chain, slices: incoming.slices)
        latestRelease = number
        latestReleaseDigest = incoming.manifest.digest
        onNews?(.release(standing()))
    }

    func keepCatalogue(_ sealed: Sealed, chain: [Sealed]) async throws {
        let verifier = ReleaseVerifier(federation: identity.federation)
        let document = try verifier.catalogue(sealed, chain: chain)
        // An old stick, or the same catalogue again: the one before must not be forgotten for it.
        let held = try catalogue.map { try CatalogueDocument(decoding: $0.body).number }
        if let held, document.number <= held { return }
        try takeUp(sealed, chain: chain, document: document.document)
    }

    /// A hub with hubs below it joins no tree, so that no parent's federation changes.
    func delegated(
        to federation: VerifyingKey,
        by delegations: [Sealed],
        welcome: Welcome
    ) async throws {
        throw ProtocolError(.certificate, "the parent's chain ends at another federation")
    }

    func stateChanged(_ state: UplinkState) async throws {
        let previous = parentState
        parentState = state
        guard previous != state, let fact = LinkFact(state, after: previous) else { return }
        try note(fact)
    }
}
