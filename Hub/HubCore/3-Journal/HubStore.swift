import ClusterProtocol
import Diagnosis
import Indicators
import Statistics

/// What the hub asks of its storage.
///
/// Every method is one transaction, on the disk when it returns.
///
/// The embedded implementation is SQLite (`SQLiteHubStore`). A hub that outgrows one machine can
/// bring another one behind this seam.
protocol HubStore: Sendable {
    /// Waits until the disk fails, and throws its error; returns when the task is cancelled.
    func untilFailure() async throws

    // Settings
    func setting(_ name: SettingName) throws -> [UInt8]?
    func set(_ values: [SettingName: [UInt8]]) throws

    // Members
    func loadDirectory() throws -> Directory
    func certificate(_ digest: Digest) throws -> Sealed?
    func hubCertificates() throws -> [Sealed]
    func addCertificates(_ certificates: [Sealed]) throws
    func certificates(of subject: PartyID) throws -> [Sealed]
    func dropOldTransport(of node: PartyID) throws
    func add(_ member: Directory.Member, certificate: Sealed) throws
    func add(_ child: Directory.Child, certificate: Sealed) throws
    func invite(_ id: InviteID) throws -> InviteRecord?
    func invites() throws -> [InviteRecord]
    func add(_ invite: InviteRecord) throws
    func burn(_ invite: InviteRecord, for acceptance: NewParty) throws
    func seen(_ parties: [PartyID: Int64]) throws
    func holds(child: PartyID, release: UInt64) throws

    // Journal
    func settle(_ group: [VerifiedBatch], at moment: Moment) throws -> [SettledBatch]
    func settle(_ rotation: VerifiedRotation, at moment: Moment) throws -> SettledBatch
    func rotations() throws -> [SealedRotation]
    func rotationDigests() throws -> Set<Digest>
    func streams() throws -> [StreamID: SettledRanges]
    func journalRows() throws -> Int
    func forEachJournalRow(_ visit: (JournalRow) throws -> Void) throws
    func currentSummaries() throws -> [Fold.Key: StoredSummary]
    func summaryDates(of cluster: ClusterID) throws -> [SummaryDate]
    func refusals() throws -> [(batch: BatchID, digest: Digest)]
    func sealed(_ ids: [BatchID]) throws -> [ChainItem]
    func quarantineCount() throws -> Int
    func settlements(of nodes: Set<PartyID>) throws -> [Settlement]
    func batches(of digests: [Digest]) throws -> [Digest: BatchID]
    func settledDigest(of id: BatchID) throws -> Digest?

    // Backups
    func snapshot(to path: String) throws
    func settleRestore(person: String, reason: String, atSeconds: Int64) throws

    // Alarms
    func raise(_ alarm: ForkAlarm, at moment: Moment) throws
    func openAlarms() throws -> [OpenAlarm]
    func closeAlarms(
        of node: PartyID,
        person: String,
        reason: String,
        at moment: Moment
    ) throws
        -> Int

    // Releases
    func versions(of content: [FamilyKey: Digest]) throws -> [FamilyKey: Int]
    func covered() throws -> [CoverageKey: Digest]
    func ledger() throws -> [LedgerEntry]
    func append(_ release: NewRelease) throws
    func keepReleased(_ manifest: Sealed, chain: [Sealed], slices: [StoredSlice]) throws
    func release(_ number: UInt64) throws -> StoredRelease?
    func latestRelease() throws -> UInt64
    func slices(of number: UInt64) throws -> [StoredSlice]
    func withheld(in number: UInt64) throws -> [CellKey: ReleaseOutcome.Withheld]
    func periods(of number: UInt64) throws -> [PeriodCode]
    func releaseRecord(_ number: UInt64) throws -> ReleaseRecord?

    // The gate's configuration
    func thresholds() throws -> [ThresholdRecord]
    func add(_ thresholds: ThresholdRecord) throws
    func retractions() throws -> [RetractionRecord]
    func add(_ retraction: RetractionRecord) throws

    // Transfers
    func transfers() throws -> [ClusterID: PartyID]
    func add(_ transfer: TransferRecord) throws
    func moved(_ node: PartyID, to hub: PartyID, on day: DayNumber) throws

    // Revocations
    func revocations() throws -> [RevocationVerifier.Verified]
    func add(_ list: RevocationVerifier.Verified) throws
    func replace(
        _ stale: [RevocationVerifier.Verified],
        by list: RevocationVerifier.Verified?
    ) throws
    func revoke(_ party: PartyID, on day: DayNumber, list: RevocationVerifier.Verified?) throws
    func lastJournalled(_ node: PartyID) throws -> [EpochID: UInt64]

    // People
    func leave(
        _ node: PartyID,
        on day: DayNumber,
        revokedOn: DayNumber,
        list: RevocationVerifier.Verified?
    ) throws
    func erase(_ node: PartyID, cluster: ClusterID) throws -> Int

    // Hubs with a past
    func says(child: PartyID, pastLedger: Digest?) throws
    func ledgerImports() throws -> Set<LedgerImport>
    func familyVersions() throws -> [FamilyKey: [Digest: Int]]
    func add(_ ledger: ImportedLedger) throws
    func setAsidePast() throws

    // Catalogues
    func pastCatalogues() throws -> [[UInt8]]
    func remember(catalogue: [UInt8]) throws
    func set(_ values: [SettingName: [UInt8]], settingAside catalogue: [UInt8]?) throws

    // Parent
    func parentStreams() throws -> [StreamID: SettledRanges]
    func setParentStreams(
        _ states: [StreamState],
        replacingAll: Bool,
        receipted: [Digest]
    ) throws
    func parentReceipts() throws -> Set<Digest>
    func refusedByParent(_ nack: Nack) throws
    func receivedSeconds(of batch: BatchID) throws -> Int64?
    func journalIDs() throws -> [(id: BatchID, digest: Digest)]
    func parentRefusals() throws -> Set<Digest>
    func parentRefusals(of nodes: Set<PartyID>, limit: Int) throws -> [Nack]

    // Viewings
    func add(
        _ viewings: [StoredViewing],
        noting entries: [AuditEntry]
    ) throws
    func add(
        _ viewings: [StoredViewing],
        from parent: TransportKey,
        upTo position: ViewingPosition?
    ) throws
    func viewingsHeld(from parent: TransportKey) throws -> ViewingPosition
    func viewingDigests(of clusters: Set<ClusterID>) throws -> [(number: UInt64, digest: Digest)]
    func viewings(
        of clusters: Set<ClusterID>,
        above number: UInt64,
        limit: Int
    ) throws -> (viewings: [Sealed], through: UInt64)

    // Examination
    func examined(isOwner: Bool) throws -> StoreFacts
    func backupSeconds() throws -> Int64?
    func writtenSeconds() throws -> Int64?

    // Pages
    func accounts() throws -> [HeldAccount]
    func put(_ account: HeldAccount, audit entry: AuditEntry) throws
    func receivedSeconds() throws -> [Fold.Key: Int64]

    // Audit
    func audit(_ entries: [AuditEntry]) throws
    func auditEntries(before position: Int64?, limit: Int) throws -> [AuditEntry]
    func audit(actor: String, action: String, detail: String, atSeconds: Int64) throws
}

/// The day and second of something, from the clock the hub was given.
struct Moment: Sendable, Hashable {
    let seconds: Int64

    var day: DayNumber { DayNumber(secondsSince1970: seconds) }
}

/// What a hub remembers about itself.
enum SettingName: String, Sendable {
    case hubID = "hub_id"
    case name
    case federation
    case certificate
    case chain
    case catalogue
    case catalogueChain = "catalogue_chain"
    case bind
    case address
    case port
    case parent
    case backupRecipient = "backup_recipient"
    case restored
    /// How the federations before handed over, oldest first.
    case delegations
    /// This hub's rotation that waits for its certificate; empty: none waits.
    case rotation
    case link
    case ledgerCopy = "ledger_copy"
}

/// An invite as the hub keeps it.
struct InviteRecord: Sendable {
    let id: InviteID
    let secret: [UInt8]
    let subject: PartyID
    let name: String
    let draft: Certificate.Scope
    /// The serial of the certificate to be issued.
    var serial: UInt32 = 1
    let madeOn: DayNumber
    let expiresAtSeconds: Int64
    /// The certificate it was burnt for.
    let certificate: Digest?
}

/// A cluster that goes to another hub.
struct TransferRecord: Sendable {
    let cluster: ClusterID
    let node: PartyID
    let hub: PartyID
    /// The last certificate of before.
    let serial: UInt32
    let decidedOn: DayNumber
    let person: String
}

/// The party an invite was burnt for.
struct NewParty: Sendable {
    let certificate: Sealed
    let digest: Digest
    let decoded: Certificate
    let name: String
}

/// One row of the journal, as it is replayed.
struct JournalRow: Sendable {
    let position: Int64
    let id: BatchID
    let digest: Digest
    let previous: Digest?
    /// None once it was erased.
    let item: ChainItem?
    let chain: Digest
}

/// A summary as the derived table holds it.
struct StoredSummary: Sendable {
    let rank: Fold.Rank
    let certificate: Digest
    let catalogue: Digest
    let values: [String: Int64]
}

/// What a receipt of a batch says.
struct Settlement: Sendable {
    let batch: BatchID
    let digest: Digest
    let receivedOn: DayNumber
    /// Why it was refused for good; none: journalled.
    let refusal: ProtocolError?
}

/// When a summary that counts was received.
struct SummaryDate: Sendable {
    let period: String
    let revision: UInt32
    let receivedAtSeconds: Int64
}

/// What became of one verified batch.
struct SettledBatch: Sendable {
    enum Outcome: Sendable {
        /// New in the journal; these summaries now count.
        case journalled
        /// Already in the journal.
        case duplicate
        /// Refused for good.
        case refused(ProtocolError)
        /// Another body under the same identity: set aside.
        case equivocation
        /// The batch before it in the epoch is not the one it names.
        case brokenChain
    }

    let outcome: Outcome
    let receivedOn: DayNumber
}
