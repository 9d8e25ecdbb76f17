import ClusterProtocol
import Foundation
import GRDB
import Indicators

extension SQLiteHubStore {
    /// Settles a group of verified batches in one commit: one wait for the disk for all of them.
    func settle(_ group: [VerifiedBatch], at moment: Moment) throws -> [SettledBatch] {
        try database.write { db in
            var tail = try JournalTail.read(db)
            return try group.map { try Self.settle($0, at: moment, tail: &tail, db) }
        }
    }

    private static func settle(
        _ batch: VerifiedBatch,
        at moment: Moment,
        tail: inout JournalTail,
        _ db: Database
    ) throws -> SettledBatch {
        if let known = try known(batch, at: moment, db) { return known }
        guard try isWellChained(batch, db) else {
            try quarantine(batch, at: moment, db)
            return SettledBatch(outcome: .brokenChain, receivedOn: moment.day)
        }
        switch batch.content {
        case .failure(let error):
            try refuse(batch, error, at: moment, db)
            return SettledBatch(outcome: .refused(error), receivedOn: moment.day)
        case .success(let contents):
            let position = try append(batch, at: moment, tail: &tail, db)
            try watch(batch.batch.id.stream, at: moment, db)
            for content in contents {
                try fold(content, of: batch, position: position, db)
            }
            return SettledBatch(outcome: .journalled, receivedOn: moment.day)
        }
    }

    /// What was already decided about this identity, if anything was.
    private static func known(
        _ batch: VerifiedBatch,
        at moment: Moment,
        _ db: Database
    ) throws
        -> SettledBatch?
    {
        for table in ["journal", "refusal"] {
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT * FROM \(table) WHERE node = ? AND epoch_counter = ?
                    AND epoch_nonce = ? AND sequence = ?
                    """,
                arguments: batch.batch.id.columns
            )
            guard let row else { continue }
            let receivedOn: Int32 = row["received_on"]
            if try row.value("digest", as: Digest.self) == batch.digest {
                // The reason is told again: the first answer may have been lost.
                return SettledBatch(
                    outcome: table == "journal" ? .duplicate : .refused(try refusal(row)),
                    receivedOn: DayNumber(receivedOn)
                )
            }
            try quarantine(batch, at: moment, db)
            return SettledBatch(outcome: .equivocation, receivedOn: DayNumber(receivedOn))
        }
        return nil
    }

    private static func refusal(_ row: Row) throws -> ProtocolError {
        guard let code = RefusalCode(rawValue: row["code"]) else {
            throw HubError.storageDamaged("refusal.code")
        }
        return ProtocolError(code, row["detail"])
    }

    /// Whether the neighbours already here agree with this batch's place in its node's chain.
    ///
    /// A neighbour still missing is no fault: the batch counts, and the check is made from the
    /// other side when the gap closes.
    private static func isWellChained(_ batch: VerifiedBatch, _ db: Database) throws -> Bool {
        let id = batch.batch.id
        let stream: StatementArguments = [
            id.stream.node.data, Int64(id.stream.epoch.counter),
            Int64(bitPattern: id.stream.epoch.nonce),
        ]
        let place = "node = ? AND epoch_counter = ? AND epoch_nonce = ? AND sequence = ?"
        if let previous = batch.batch.previous {
            let before = try Data.fetchOne(
                db,
                sql: """
                    SELECT digest FROM journal WHERE \(place)
                    UNION ALL SELECT digest FROM refusal WHERE \(place)
                    """,
                arguments: stream + [Int64(id.sequence) - 1] + stream + [Int64(id.sequence) - 1]
            )
            if let before, Array(before) != previous.bytes { return false }
        }
        let (next, isPastEnd) = Int64(id.sequence).addingReportingOverflow(1)
        if isPastEnd { return true }
        let after = try Data.fetchOne(
            db,
            sql: "SELECT previous FROM journal WHERE \(place)",
            arguments: stream + [next]
        )
        if let after, Array(after) != batch.digest.bytes { return false }
        return true
    }

    private static func append(
        _ batch: VerifiedBatch,
        at moment: Moment,
        tail: inout JournalTail,
        _ db: Database
    ) throws -> Int64 {
        tail.extend(by: batch.digest)
        try db.execute(
            sql: """
                INSERT INTO journal
                    (node, epoch_counter, epoch_nonce, sequence, position, digest, previous, body,
                     signature, signer, received_on, received_at_seconds, chain)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: batch.batch.id.columns + [
                tail.position, batch.digest.data, batch.batch.previous?.data,
                Data(batch.sealed.body), Data(batch.sealed.signature), batch.sealed.signer.data,
                moment.day.value, moment.seconds, tail.chain.data,
            ]
        )
        return tail.position
    }

    private static func refuse(
        _ batch: VerifiedBatch,
        _ error: ProtocolError,
        at moment: Moment,
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO refusal
                    (node, epoch_counter, epoch_nonce, sequence, digest, code, detail, received_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: batch.batch.id.columns + [
                batch.digest.data, error.code.rawValue, error.detail, moment.day.value,
            ]
        )
    }

    private static func quarantine(_ batch: VerifiedBatch, at moment: Moment, _ db: Database) throws
    {
        try db.execute(
            sql: """
                INSERT INTO quarantine
                    (node, epoch_counter, epoch_nonce, sequence, digest, received_at_seconds)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """,
            arguments: batch.batch.id.columns + [batch.digest.data, moment.seconds]
        )
        // The same body again is no news.
        guard db.changesCount > 0 else { return }
        let id = batch.batch.id
        let alarm = ForkAlarm(
            node: id.stream.node,
            kind: .twoContents,
            epoch: id.stream.epoch,
            sequence: id.sequence
        )
        try raise(alarm, at: moment, db)
        try db.execute(
            sql: "INSERT INTO audit (at_seconds, actor, action, detail) VALUES (?, ?, ?, ?)",
            arguments: [
                moment.seconds, batch.member.node.hex, "equivocation",
                "\(batch.batch.id.stream.epoch.counter)/\(batch.batch.id.sequence)",
            ]
        )
    }
}

/// The end of the journal: where the next row goes and what it is chained to.
struct JournalTail {
    private(set) var position: Int64
    private(set) var chain: Digest

    /// The chain before the first row.
    static let start = Digest(of: Array("grenier/journal/1".utf8))

    static func read(_ db: Database) throws -> JournalTail {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT position, chain FROM journal ORDER BY position DESC LIMIT 1"
        )
        guard let row else { return JournalTail(position: 0, chain: start) }
        return JournalTail(position: row["position"], chain: try row.value("chain"))
    }

    mutating func extend(by digest: Digest) {
        position += 1
        chain = Self.link(chain, digest)
    }

    static func link(_ chain: Digest, _ digest: Digest) -> Digest {
        Digest(of: [chain.bytes, digest.bytes])
    }
}
