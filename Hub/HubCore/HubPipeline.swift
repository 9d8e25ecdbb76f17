import Backups
package import ClusterProtocol
import Exchange
import Foundation
import Indicators
import Logging
package import Messaging
import Statistics

/// The hub's steps, in order: receive → verify → journal → aggregate → protect → release →
/// broadcast. Start reading here.
///
/// One actor owns everything a hub holds, so that what it says is what it has committed.
package actor HubPipeline {
    let executor: DiskExecutor
    let folder: HubFolder
    let store: any HubStore
    let surroundings: Surroundings
    let logger: Logger
    let admission: AllowList
    /// The list, but those kept out for a time.
    nonisolated let door: HubDoor
    var misconduct = Misconduct()
    var identity: HubIdentity
    var shelf: CatalogueShelf?
    var catalogue: Sealed?
    var directory: Directory
    /// Certificates of hubs, of which chains are made.
    var pool: CertificatePool
    var fold: Fold
    /// When each summary that counts was received; read from the disk when a page first asks.
    var receivedSeconds: [Fold.Key: Int64]?
    /// Who may sign in to the pages.
    package nonisolated let accounts: AccountBook
    var streams: [StreamID: SettledRanges]
    var sessions = Sessions()
    var hearing = Hearing()
    /// Whether children can reach it.
    var isServing = false
    var counters = RefusalCounters()
    var rates = EnrolmentRates()
    var latestRelease: UInt64
    var latestReleaseDigest: Digest?
    var forwarding: Forwarding
    var parentState: UplinkState = .offline
    /// What happened on the link to the parent, and as it was last kept.
    var link = LinkRecord()
    var linkKept = LinkRecord()
    var incomingRelease = IncomingRelease()
    /// That the folder comes from a backup, until a person has settled what it may have lost.
    var restored: RestoreRecord?
    var isBackingUp = false
    /// Told when batches or members are new, so that the parent hears of them.
    var onNews: (@Sendable (HubNews) -> Void)?
    /// What the transport dropped before it could be read here.
    var transportCounters: (@Sendable () -> [LinkCounters])?

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// Rebuilds in memory what the store says.
    init(folder: HubFolder, store: any HubStore, surroundings: Surroundings, logger: Logger) throws
    {
        executor = DiskExecutor(label: "grenier.hub")
        self.folder = folder
        self.store = store
        self.surroundings = surroundings
        self.logger = logger
        identity = try folder.identity(store)
        shelf = try folder.shelf(store)
        catalogue = try folder.catalogue(store)
        (directory, pool) = try Self.load(
            store,
            identity,
            atSeconds: surroundings.nowSeconds()
        )
        admission = AllowList(try directory.admitted.map { try CurvePublicKey(bytes: $0.bytes) })
        door = HubDoor(admission, monotonicSeconds: surroundings.monotonicSeconds)
        streams = try store.streams()
        fold = try Fold(stored: try store.currentSummaries(), directory: directory, shelf: shelf)
        accounts = AccountBook(try store.accounts())
        latestRelease = try store.latestRelease()
        latestReleaseDigest = try store.release(latestRelease)?.manifest.digest
        linkKept =
            try store.setting(.link).map {
                try JSONDecoder().decode(LinkRecord.self, from: Data($0))
            } ?? LinkRecord()
        link = linkKept
        restored = try store.setting(.restored).map {
            try JSONDecoder().decode(RestoreRecord.self, from: Data($0))
        }
        forwarding =
            identity.scope.isRoot
            ? Forwarding() : try Forwarding(stored: store, directory: directory)
    }

    /// Everybody this hub knows, with their keys and what ended them.
    static func load(
        _ store: any HubStore,
        _ identity: HubIdentity,
        atSeconds now: Int64
    ) throws -> (Directory, CertificatePool) {
        var directory = try store.loadDirectory()
        let hubs = try store.hubCertificates() + identity.issuersOfMembers
        for sealed in hubs { try directory.remember(hub: sealed) }
        directory.transfers = try store.transfers()
        for sealed in try store.rotations() {
            directory.rotated(try Rotation(decoding: sealed.body))
        }
        var stale: [RevocationVerifier.Verified] = []
        for list in try store.revocations() {
            if isOfAnotherTree(list, identity, directory) {
                stale.append(list)
            } else {
                try directory.take(list)
            }
        }
        let renewed = try renewedList(
            directory.register,
            identity,
            takingOver: stale,
            atSeconds: now
        )
        if !stale.isEmpty || renewed != nil { try store.replace(stale, by: renewed) }
        if let renewed { try directory.take(renewed) }
        return (directory, CertificatePool(hubs))
    }

    /// Where what happens here is told.
    ///
    /// Whoever listens serves: children are expected to be heard from now on.
    package func tell(_ listener: @escaping @Sendable (HubNews) -> Void) {
        onNews = listener
        isServing = true
    }

    /// Where to read what the transport counted.
    func watch(_ counters: @escaping @Sendable () -> [LinkCounters]) {
        transportCounters = counters
    }

    /// Waits until the disk fails, and throws its error: what was written is unknown then, and the
    /// process ends, whoever met it.
    nonisolated func untilDiskFails() async throws { try await store.untilFailure() }

    /// Writes who was seen and when, for the commands that come after this process.
    func rememberSeen() throws {
        var seen: [PartyID: Int64] = [:]
        for member in directory.members.values { seen[member.node] = member.lastSeenSeconds }
        for (id, child) in directory.children { seen[id] = child.lastSeenSeconds }
        try store.seen(seen)
        try keepLink()
    }

    /// Takes a group of messages through the first four steps: one commit for all their batches,
    /// and no answer before it.
    package func receive(_ group: [InboundMessage]) throws -> [OutboundMessage] {
        let moment = Moment(seconds: surroundings.nowSeconds())
        let group = heard(group)
        let received = admit(group)
        let verified = verify(received)
        noteMisconduct(group, received, verified)
        let settled = try journal(verified, at: moment)
        aggregate(settled, at: moment)
        return answers(to: received, settled: settled)
    }
}

/// What happened in a hub that others wait for.
package enum HubNews: Sendable {
    case batches
    case members
    case release(Standing)
    /// Certificates were ended: sessions that rest on them are to be cut, and the parent told.
    case revocations(Standing, cuts: Bool)
    /// This hub wants another key certified.
    case keyChanged
    /// A key did what only broken or hostile programs do: its connections are to end.
    case offender(CurvePublicKey)
    /// The hub has been enrolled with a parent.
    case parent
}
