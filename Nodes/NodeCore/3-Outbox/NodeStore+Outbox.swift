import Backups
import ClusterProtocol
import Foundation
import GRDB
import Indicators

/// What sealing needs besides the summaries.
struct SealingContext: Sendable {
    let keys: NodeKeys
    let nowSeconds: Int64
    /// 64 random bits, used if a new epoch begins.
    let nonce: UInt64
}

extension NodeStore {
    /// Seals the summaries that differ from what was last sealed; sealing and outbox are one
    /// commit, so that a number is never given to two contents.
    func publish(
        _ contents: [SummaryContent],
        as membership: Membership,
        _ context: SealingContext,
        evenIfUnchanged: Bool,
        in db: Database
    ) throws -> Publication {
        var last: [PeriodCode: PublicationPlan.Last] = [:]
        for period in contents.map(\.period) { last[period] = try lastSealed(period, in: db) }
        let isFirst = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM batch)") ?? true
        let plan = PublicationPlan(
            contents,
            last: last,
            heard: try revisionsHeard(in: db),
            evenIfUnchanged: evenIfUnchanged
        )
        var published: [Publication.Item] = []
        if !plan.items.isEmpty {
            try requireHeard(in: db)
            let epoch = try currentEpoch(in: db) ?? startEpoch(context.nonce, in: db)
            let stream = StreamID(node: membership.node, epoch: epoch)
            var sealer = BatchSealer(
                stream: stream,
                head: try head(of: epoch, in: db),
                membership: membership,
                key: try context.keys.signing(try signingKey(of: membership, in: db)),
                nowSeconds: context.nowSeconds
            )
            for batch in try sealer.seal(plan.items) {
                try insert(batch, as: membership, at: context, in: db)
                published += batch.items.map {
                    Publication.Item(
                        period: $0.content.period,
                        revision: $0.revision,
                        batch: batch.sealed.digest,
                        sequence: batch.id.sequence,
                        isWithdrawal: $0.content.entries.isEmpty
                    )
                }
            }
        }
        return Publication(items: published, unchanged: plan.unchanged, isFirst: isFirst)
    }

    /// The last revision sealed of a period.
    func lastSealed(_ period: PeriodCode, in db: Database) throws -> PublicationPlan.Last? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT revision, content FROM summary WHERE period = ?
                ORDER BY revision DESC LIMIT 1
                """,
            arguments: [period.rawValue]
        ).map { row in
            PublicationPlan.Last(
                revision: row["revision"],
                content: try JSONDecoder().decode(SummaryContent.self, from: row["content"])
            )
        }
    }

    private func revisionsHeard(in db: Database) throws -> [PeriodCode: UInt32] {
        try Row.fetchAll(db, sql: "SELECT period, revision FROM revision_heard")
            .reduce(into: [:]) { heard, row in
                heard[PeriodCode(row["period"] as String)] = row["revision"]
            }
    }

    // MARK: Epochs

    /// A restored outbox does not know which numbers were given since its backup: only a WELCOME
    /// does.
    func restored(in db: Database) throws -> RestoreRecord? {
        try setting(.restored, in: db)
    }

    func requireHeard(in db: Database) throws {
        guard let restored = try restored(in: db) else { return }
        throw NodeError.restored(madeSeconds: restored.madeSeconds)
    }

    func currentEpoch(in db: Database) throws -> EpochID? {
        // The latest row: two epochs can share a counter, never their place in time.
        try Row.fetchOne(
            db,
            sql: "SELECT counter, nonce FROM epoch ORDER BY counter DESC, rowid DESC LIMIT 1"
        ).map { EpochID(row: $0) }
    }

    @discardableResult
    func startEpoch(_ nonce: UInt64, in db: Database) throws -> EpochID {
        let heard = try setting(.epochCounterHeard, as: UInt32.self, in: db) ?? 0
        let epoch = EpochID(
            counter: EpochRule.nextCounter(current: try currentEpoch(in: db), heard: heard),
            nonce: nonce
        )
        try db.execute(
            sql: "INSERT INTO epoch (counter, nonce, settled) VALUES (?, ?, ?)",
            arguments: [
                epoch.counter, epoch.storedNonce,
                try JSONEncoder.canonical.encode(SettledRanges()),
            ]
        )
        return epoch
    }

    func head(
        of epoch: EpochID,
        in db: Database
    ) throws -> (sequence: UInt64, digest: Digest)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT sequence, digest FROM batch WHERE counter = ? AND nonce = ?
                UNION ALL SELECT sequence, digest FROM rotation WHERE counter = ? AND nonce = ?
                ORDER BY sequence DESC LIMIT 1
                """,
            arguments: [
                epoch.counter, epoch.storedNonce, epoch.counter, epoch.storedNonce,
            ]
        ).map { (UInt64($0["sequence"] as Int64), try Digest(column: $0["digest"])) }
    }

    // MARK: Batches

    private func insert(
        _ batch: BatchSealer.SealedBatch,
        as membership: Membership,
        at context: SealingContext,
        in db: Database
    ) throws {
        let digest = batch.sealed.digest.data
        let epoch = batch.id.stream.epoch
        try db.execute(
            sql: """
                INSERT INTO batch (digest, counter, nonce, sequence, body, signature, signer,
                    catalogue, sealed_at_seconds)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                digest, epoch.counter, epoch.storedNonce, Int64(batch.id.sequence),
                Data(batch.sealed.body), Data(batch.sealed.signature), batch.sealed.signer.data,
                membership.catalogueDigest.data, context.nowSeconds,
            ]
        )
        for item in batch.items {
            try db.execute(
                sql: "INSERT INTO summary (period, revision, batch, content) VALUES (?, ?, ?, ?)",
                arguments: [
                    item.content.period.rawValue, item.revision, digest,
                    try JSONEncoder.canonical.encode(item.content),
                ]
            )
            try noteWithheld(
                of: item.content.period,
                revision: item.revision,
                under: membership.catalogue,
                in: db
            )
        }
    }
}

extension EpochID {
    init(row: Row) {
        self.init(counter: row["counter"], nonce: UInt64(bitPattern: row["nonce"] as Int64))
    }

    /// SQLite integers are signed; the bits are kept.
    var storedNonce: Int64 { Int64(bitPattern: nonce) }
}
