import ClusterProtocol
import Exchange
import GRDB
import Indicators
import Logging

/// The node's side of the exchange: every call returns after its commit.
struct NodeUplink: UplinkStore {
    let store: NodeStore
    let keys: NodeKeys
    let environment: NodeEnvironment
    let connection: ConnectionBoard

    func hello() async throws -> Hello {
        try await store.read { [environment, store] db in
            try store.hello(agent: environment.agent, withHead: true, in: db)
        }
    }

    func pending(limit: Int) async throws -> [BatchID] {
        try await store.pending(as: try await store.membership(), limit: limit)
    }

    /// A node speaks for itself only.
    func certificates(excluding known: Set<Digest>) async throws -> [Digest] { [] }

    func sealed(_ ids: [BatchID]) async throws -> [ChainItem] { try await store.sealed(ids) }

    func rotations(explaining digests: [Digest]) async throws -> [SealedRotation] { [] }

    /// A node's rotation is an item of its chain.
    func ownRotation() async throws -> SealedRotation? { nil }

    func issued(_ chain: CertificateChain) async throws -> AfterIssue {
        let (isNew, isOtherTransport) = try await store.write { [store, keys, environment] db in
            try store.keepIssued(chain, keys: keys, atSeconds: environment.clock(), in: db)
        }
        return isOtherTransport ? .connectAgain : isNew ? .greetAgain : .goOn
    }

    func sealedCertificates(_ digests: [Digest]) async throws -> [Sealed] { [] }

    /// A node ends nobody.
    func revocations(excluding known: Set<Digest>) async throws -> [Digest] { [] }

    func sealedRevocations(_ digests: [Digest]) async throws -> [Sealed] { [] }

    func keepRevocations(_ lists: [Sealed], chain: [Sealed]) async throws {
        let membership = try await store.membership()
        try await store.keepRevocations(
            lists,
            chain: chain,
            as: membership,
            atSeconds: environment.clock(),
            logger: environment.logger
        )
        // A hub that relays its own end is left at once.
        try await store.read { [store] db in try store.requireInForce(membership.chain, in: db) }
    }

    func keepViewings(_ answer: ViewingsAnswer) async throws {
        try await store.keepViewings(
            answer,
            as: try await store.membership(),
            atSeconds: environment.clock(),
            logger: environment.logger
        )
    }

    func reconcile(_ welcome: Welcome) async throws {
        let membership = try await store.membership()
        try await store.reconcile(welcome, as: membership, context)
        // Greeted under this certificate: the keys before are not wanted any more.
        guard welcome.issued == nil else { return }
        let certificate = membership.certificate
        try keys.settle(signing: certificate.signingKey, transport: certificate.transportKey)
    }

    func settled(_ streams: [StreamState], receipts: [Sealed]) async throws {
        try await store.settle(
            streams,
            receipts: receipts,
            of: try await store.membership().node,
            atSeconds: environment.clock()
        )
    }

    func refused(_ nack: Nack) async throws {
        try await store.keepRefusal(nack, as: try await store.membership(), context)
    }

    func reseal(_ batch: BatchID) async throws {
        try await store.reseal(batch, as: try await store.membership(), context)
    }

    func keep(_ slice: SliceOfRelease) async throws {
        try await store.keep(slice, as: try await store.membership())
    }

    func releaseComplete(_ number: UInt64) async throws {
        try await store.completeRelease(number)
    }

    func keepCatalogue(_ sealed: Sealed, chain: [Sealed]) async throws {
        let membership = try await store.membership()
        let document = try ReleaseVerifier(federation: membership.parent.federation)
            .catalogue(sealed, chain: chain)
        do {
            try await store.write { [store, context] db in
                try store.keepCatalogue(document, sealed: sealed, chain: chain, in: db)
                try store.sealAgainAwaiting(as: try store.membership(in: db), context, in: db)
            }
        } catch let problems as CatalogueProblems {
            // Signed by the root, so of a later form than this version reads. The hub still takes
            // what follows the catalogue before it: better than to stop.
            environment.logger.error(
                "a catalogue this version cannot read",
                metadata: ["problems": "\(problems)"]
            )
        }
    }

    func settle(
        by receipts: [Sealed],
        of parent: Certificate,
        refusal: Nack?
    ) async throws -> Int {
        try await store.settle(
            by: receipts,
            of: parent.signingKey,
            refusal: refusal,
            atSeconds: environment.clock()
        )
    }

    func delegated(
        to federation: VerifyingKey,
        by delegations: [Sealed],
        welcome: Welcome
    ) async throws {
        try await store.delegated(
            to: federation,
            by: delegations,
            welcome: welcome,
            atSeconds: environment.clock()
        )
    }

    func stateChanged(_ state: UplinkState) async throws {
        let previous = connection.set(state)
        guard previous != state, let fact = LinkFact(state, after: previous) else { return }
        try await store.write { [store, environment] db in
            try store.note(fact, atSeconds: environment.clock(), in: db)
            guard case .refused(let error) = state else { return }
            try store.set(.refusal, to: StoredRefusal(error), in: db)
        }
    }

    private var context: SealingContext {
        SealingContext(
            keys: keys,
            nowSeconds: environment.clock(),
            nonce: environment.randomBits()
        )
    }
}

/// A refusal by the parent, kept so that `status` can say it while no process runs.
struct StoredRefusal: Codable, Sendable {
    let code: RefusalCode
    let detail: String

    init(_ error: ProtocolError) {
        code = error.code
        detail = error.detail
    }

    var error: ProtocolError { ProtocolError(code, detail) }
}
