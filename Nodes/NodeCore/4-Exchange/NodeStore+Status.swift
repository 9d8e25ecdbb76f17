import Backups
import ClusterProtocol
import Exchange
import Foundation
import GRDB
import Indicators

/// How the node is, as its database tells.
struct NodeStatus: Sendable {
    /// None before enrolment.
    let membership: Membership?
    let pending: Int
    let oldestPendingSeconds: Int64?
    let lastAckSeconds: Int64?
    let receiptCount: Int
    /// Number of the newest release held, 0 for none.
    let release: UInt64
    let refusal: ProtocolError?
    /// What happened on the link to the hub.
    let record: LinkRecord
    /// Refusals by the hub that will not change.
    let refusedBatches: Int
    /// What ended the membership, as a signed list says.
    let ending: Ending?
    /// Whether this folder is on two machines, or went back in time, as the hub saw it.
    let forkAlarm: ForkAlarm?
    /// That nothing may be sealed yet.
    let restored: RestoreRecord?
    /// Periods of which the hub heard a newer revision than this folder holds.
    let revisionsMissing: [PeriodCode]
    /// Whether new keys wait for their certificate.
    let isRotating: Bool
    /// Families that are kept back.
    let withheld: [WithheldFamily]
    /// How the federation pinned at first handed this node over to another.
    let delegation: Delegation?

    /// The newest release held, as people name it.
    var releaseHeld: String? { release == 0 ? nil : "r\(release)" }
}

/// A summary that left, or is about to, and what the hub said of it.
struct Delivery: Sendable, Hashable {
    let period: PeriodCode
    let revision: UInt32
    let batch: Digest
    let epochCounter: UInt32
    let sequence: UInt64
    let sealedAtSeconds: Int64
    let receivedOn: DayNumber?
    let settlement: Receipt.Settlement?
    let hubKey: VerifyingKey?
    let refusal: RefusalCode?
    /// The families it was sealed without.
    let withheld: [FamilyCode]
}

extension NodeStore {
    func status() async throws -> NodeStatus {
        let membership: Membership?
        do {
            membership = try await self.membership()
        } catch NodeError.notEnrolled {
            membership = nil
        }
        return try await read { db in
            var pending: [Int64] = []
            for row in try Row.fetchAll(
                db,
                sql: "SELECT * FROM batch WHERE disposition = 'open' ORDER BY sealed_at_seconds"
            ) {
                let settled = try self.settled(of: EpochID(row: row), in: db) ?? SettledRanges()
                if !settled.contains(UInt64(row["sequence"] as Int64)) {
                    pending.append(row["sealed_at_seconds"])
                }
            }
            let settled = try self.setting(.lastAckSeconds, as: Int64.self, in: db)
            var record = try self.setting(.link, as: LinkRecord.self, in: db) ?? LinkRecord()
            if let settled { record.take(.settled, atSeconds: settled) }
            return NodeStatus(
                membership: membership,
                pending: pending.count,
                oldestPendingSeconds: pending.first,
                lastAckSeconds: settled,
                receiptCount: try Int.fetchOne(db, sql: "SELECT count(*) FROM receipt") ?? 0,
                release: try self.latestRelease(in: db)?.number ?? 0,
                refusal: try self.setting(.refusal, as: StoredRefusal.self, in: db)?.error,
                record: record,
                refusedBatches: try Int.fetchOne(
                    db,
                    sql: "SELECT count(*) FROM batch WHERE disposition = 'refused'"
                ) ?? 0,
                ending: try membership.flatMap { try self.ending(of: $0, in: db) },
                forkAlarm: try self.setting(.forkAlarm, in: db),
                restored: try self.restored(in: db),
                revisionsMissing: try String.fetchAll(
                    db,
                    sql: """
                        SELECT period FROM revision_heard WHERE revision >
                            (SELECT coalesce(max(revision), 0) FROM summary
                             WHERE summary.period = revision_heard.period)
                        ORDER BY period
                        """
                ).map { PeriodCode($0) },
                isRotating: try membership.map {
                    try self.rotationState(of: $0, in: db) == .pending
                } ?? false,
                withheld: try membership.map {
                    try self.withholding(in: db).list(in: $0.catalogue)
                } ?? [],
                delegation: try self.delegation(in: db)
            )
        }
    }

    func deliveries() async throws -> [Delivery] {
        try await read { db in
            let without = try self.sealedWithout(in: db)
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT summary.period, summary.revision, batch.*, receipt.received_on,
                        receipt.settlement, receipt.signer AS hub, refusal.code
                    FROM summary JOIN batch ON batch.digest = summary.batch
                        LEFT JOIN receipt ON receipt.batch = batch.digest
                        LEFT JOIN refusal ON refusal.batch = batch.digest
                    ORDER BY batch.counter, batch.sequence, summary.period
                    """
            ).map { row in
                Delivery(
                    period: PeriodCode(row["period"] as String),
                    revision: row["revision"],
                    batch: try Digest(column: row["digest"]),
                    epochCounter: row["counter"],
                    sequence: UInt64(row["sequence"] as Int64),
                    sealedAtSeconds: row["sealed_at_seconds"],
                    receivedOn: (row["received_on"] as Int32?).map { DayNumber($0) },
                    settlement: (row["settlement"] as Int?).flatMap {
                        Receipt.Settlement(rawValue: $0)
                    },
                    hubKey: try (row["hub"] as Data?).map { try VerifyingKey(column: $0) },
                    refusal: (row["code"] as Int?).flatMap { RefusalCode(rawValue: $0) },
                    withheld: without[PeriodCode(row["period"] as String)]?[row["revision"]] ?? []
                )
            }
        }
    }
}
