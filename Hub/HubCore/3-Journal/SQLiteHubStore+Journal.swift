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
        let item = batch.item
        if let settled = try Self.settled(item, at: moment, db) { return settled }
        switch batch.content {
        case .failure(let error):
            try refuse(batch, error, at: moment, db)
            return SettledBatch(outcome: .refused(error), receivedOn: moment.day)
        case .success(let contents):
            let position = try append(item, at: moment, tail: &tail, db)
            try watch(item.id.stream, at: moment, db)
            for content in contents {
                try fold(content, of: batch, position: position, db)
            }
            return SettledBatch(outcome: .journalled, receivedOn: moment.day)
        }
    }

    /// Settles a rotation, in a commit of its own: what follows it is checked with its new key.
    func settle(_ rotation: VerifiedRotation, at moment: Moment) throws -> SettledBatch {
        try database.write { db in
            let item = rotation.item
            if let settled = try Self.settled(item, at: moment, db) { return settled }
            var tail = try JournalTail.read(db)
            _ = try Self.append(item, at: moment, tail: &tail, db)
            try Self.watch(item.id.stream, at: moment, db)
            return SettledBatch(outcome: .journalled, receivedOn: moment.day)
        }
    }

    /// What is decided about an item by what is here already: a duplicate, or a fork.
    private static func settled(
        _ item: JournalItem,
        at moment: Moment,
        _ db: Database
    ) throws -> SettledBatch? {
        if let known = try known(item, at: moment, db) { return known }
        guard try isWellChained(item, db) else {
            try quarantine(item, at: moment, db)
            return SettledBatch(outcome: .brokenChain, receivedOn: moment.day)
        }
        return nil
    }

    /// What was already decided about this identity, if anything was.
    private static func known(
        _ item: JournalItem,
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
                arguments: item.id.columns
            )
            guard let row else { continue }
            let receivedOn: Int32 = row["received_on"]
            if try row.value("digest", as: Digest.self) == item.digest {
                // The reason is told again: the first answer may have been lost.
                return SettledBatch(
                    outcome: table == "journal" ? .duplicate : .refused(try refusal(row)),
                    receivedOn: DayNumber(receivedOn)
                )
            }
            try quarantine(item, at: moment, db)
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
    private static func isWellChained(_ item: JournalItem, _ db: Database) throws -> Bool {
        let id = item.id
        let stream: StatementArguments = [
            id.stream.node.data, Int64(id.stream.epoch.counter),
            Int64(bitPattern: id.stream.epoch.nonce),
        ]
        let place = "node = ? AND epoch_counter = ? AND epoch_nonce = ? AND sequence = ?"
        if let previous = item.previous {
            let before = BatchID(stream: id.stream, sequence: id.sequence - 1)
            if let settled = try settledDigest(of: before, db), settled != previous { return false }
        }
        let (next, isPastEnd) = Int64(id.sequence).addingReportingOverflow(1)
        if isPastEnd { return true }
        let after = try Data.fetchOne(
            db,
            sql: "SELECT previous FROM journal WHERE \(place)",
            arguments: stream + [next]
        )
        if let after, Array(after) != item.digest.bytes { return false }
        return true
    }

    /// Digest of the body settled under a number, journalled or refused; none when it is open.
    func settledDigest(of id: BatchID) throws -> Digest? {
        try database.read { db in try Self.settledDigest(of: id, db) }
    }

    private static func settledDigest(of id: BatchID, _ db: Database) throws -> Digest? {
        let place = "node = ? AND epoch_counter = ? AND epoch_nonce = ? AND sequence = ?"
        return try Row.fetchOne(
            db,
            sql: """
                SELECT digest FROM journal WHERE \(place)
                UNION ALL SELECT digest FROM refusal WHERE \(place)
                """,
            arguments: id.columns + id.columns
        )?.value("digest")
    }

    private static func append(
        _ item: JournalItem,
        at moment: Moment,
        tail: inout JournalTail,
        _ db: Database
    ) throws -> Int64 {
        tail.extend(by: item.digest)
        try db.execute(
            sql: """
                INSERT INTO journal
                    (node, epoch_counter, epoch_nonce, sequence, position, digest, previous, body,
                     signature, signer, second_signature, received_on, received_at_seconds, chain)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: item.id.columns + [
                tail.position, item.digest.data, item.previous?.data, Data(item.body),
                Data(item.signature), item.signer.data, item.secondSignature.map { Data($0) },
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

    private static func quarantine(_ item: JournalItem, at moment: Moment, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO quarantine
                    (node, epoch_counter, epoch_nonce, sequence, digest, received_at_seconds)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """,
            arguments: item.id.columns + [item.digest.data, moment.seconds]
        )
        // The same body again is no news.
        guard db.changesCount > 0 else { return }
        let id = item.id
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
                moment.seconds, item.id.stream.node.hex, "equivocation",
                "\(item.id.stream.epoch.counter)/\(item.id.sequence)",
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
