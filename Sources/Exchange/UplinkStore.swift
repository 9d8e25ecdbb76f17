public import ClusterProtocol

/// What a child keeps, as the session with its parent needs it.
///
/// A call returns after its commit: the session goes on as if a power cut could follow any of
/// them. An error ends the session. A `ProtocolError` means that the parent's word does not hold:
/// the session is dropped and tried again later; any other error is the store's own and ends the
/// client.
public protocol UplinkStore: Sendable {
    /// The greeting of the next session.
    ///
    /// - Throws: The store's error.
    func hello() async throws -> Hello
    /// Batches the parent has not settled, oldest first, at most `limit`.
    ///
    /// - Throws: The store's error.
    func pending(limit: Int) async throws -> [BatchID]
    /// Certificates of members the parent may not know; a node has none.
    ///
    /// - Throws: The store's error.
    func certificates(excluding known: Set<Digest>) async throws -> [Digest]
    /// Items of chains as they were sealed, in the order asked; those no longer held are left out.
    ///
    /// - Throws: The store's error.
    func sealed(_ ids: [BatchID]) async throws -> [ChainItem]
    /// Certificates as they were sealed, in the order asked.
    ///
    /// - Throws: The store's error.
    func sealedCertificates(_ digests: [Digest]) async throws -> [Sealed]
    /// The rotations by which members came to the keys of these certificates.
    ///
    /// - Throws: The store's error.
    func rotations(explaining digests: [Digest]) async throws -> [SealedRotation]
    /// This hub's own rotation that waits for its certificate; a node's is an item of its chain.
    ///
    /// - Throws: The store's error.
    func ownRotation() async throws -> SealedRotation?
    /// Checks and keeps a certificate the parent issued to this child.
    ///
    /// - Returns: How to go on under it.
    /// - Throws: The store's error, or `ProtocolError` for a certificate that does not hold.
    func issued(_ chain: CertificateChain) async throws -> AfterIssue
    /// Revocation lists the parent may not have; a node has none.
    ///
    /// - Throws: The store's error.
    func revocations(excluding known: Set<Digest>) async throws -> [Digest]
    /// Revocation lists as they were signed; those replaced meanwhile are left out.
    ///
    /// - Throws: The store's error.
    func sealedRevocations(_ digests: [Digest]) async throws -> [Sealed]
    /// Checks and keeps the revocation lists the parent has; older ones than are held change
    /// nothing.
    ///
    /// - Throws: The store's error, or `ProtocolError` for a list that does not hold.
    func keepRevocations(_ lists: [Sealed], chain: [Sealed]) async throws
    /// Checks and keeps who looked at what this child's clusters reported; one that does not hold is
    /// left out, since nothing else depends on it.
    ///
    /// - Throws: The store's error.
    func keepViewings(_ answer: ViewingsAnswer) async throws
    /// Takes the parent's word of what it holds in place of what was believed.
    ///
    /// - Throws: The store's error.
    func reconcile(_ welcome: Welcome) async throws
    /// Adds what the parent settled.
    ///
    /// - Throws: The store's error, or `ProtocolError` for a receipt that does not hold.
    func settled(_ streams: [StreamState], receipts: [Sealed]) async throws
    /// Keeps a refusal that will not change.
    ///
    /// - Throws: The store's error, or `ProtocolError` for a receipt that does not hold.
    func refused(_ nack: Nack) async throws
    /// Seals the summaries of a batch again, under the catalogue in force.
    ///
    /// - Throws: The store's error.
    func reseal(_ batch: BatchID) async throws
    /// Checks and keeps a slice of a release.
    ///
    /// - Throws: The store's error, or `ProtocolError` for a slice that does not hold.
    func keep(_ slice: SliceOfRelease) async throws
    /// Every slice wanted of this release is kept.
    ///
    /// - Throws: The store's error.
    func releaseComplete(_ number: UInt64) async throws
    /// Checks and keeps a catalogue.
    ///
    /// - Throws: The store's error, or `ProtocolError` for a catalogue that does not hold.
    func keepCatalogue(_ sealed: Sealed, chain: [Sealed]) async throws
    /// Settles batches by the parent's signed receipts alone, with why one was refused if it was.
    ///
    /// What comes by stick is settled this way: no link vouches for the words around a receipt.
    /// A receipt of a batch that is not this child's concerns it in nothing.
    ///
    /// - Returns: How many batches were not settled before.
    /// - Throws: The store's error, or `ProtocolError` for a receipt that does not hold; then none
    ///   of them counts.
    func settle(by receipts: [Sealed], of parent: Certificate, refusal: Nack?) async throws -> Int
    /// Checks and keeps a release of which every slice wanted is here.
    ///
    /// - Throws: The store's error, or `ProtocolError` for a slice that does not hold.
    func keepRelease(_ number: UInt64, _ slices: [SliceOfRelease]) async throws
    /// The federation pinned until now handed over to another one, as it signed; the parent's chain
    /// was checked under that one. From then on it is the pinned one.
    ///
    /// - Throws: The store's error, or `ProtocolError` when this child's own certificate does not
    ///   hold under it.
    func delegated(
        to federation: VerifyingKey,
        by delegations: [Sealed],
        welcome: Welcome
    ) async throws
    /// Where the child stands with its parent, for people.
    ///
    /// - Throws: The store's error.
    func stateChanged(_ state: UplinkState) async throws
}

extension UplinkStore {
    /// Keeps slice by slice.
    ///
    /// - Throws: The store's error, or `ProtocolError` for a slice that does not hold.
    public func keepRelease(_ number: UInt64, _ slices: [SliceOfRelease]) async throws {
        for slice in slices { try await keep(slice) }
        try await releaseComplete(number)
    }
}
