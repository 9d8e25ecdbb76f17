import ClusterProtocol
import Foundation
import GRDB
import Indicators

/// What the parent settled, receipted, refused: the sealed batches themselves are kept for ever.
extension NodeStore {
    /// Items to hand over, and none past a change of keys the parent has not settled: only by it can
    /// what follows be checked.
    ///
    /// The newest period goes first, and its latest revision before earlier ones: after weeks without
    /// a network the bank sees today before the backlog. Ranges settle in any order.
    ///
    /// A batch the parent calls settled without its receipt here goes again: the parent answers a
    /// duplicate with its receipt, and another body under the same number shows itself.
    func pending(as membership: Membership, limit: Int) async throws -> [BatchID] {
        try await read { db in
            var pending: [PendingItem] = []
            let starts = try self.latestStarts(in: membership.catalogue, db)
            epochs: for epoch in try Row.fetchAll(
                db,
                sql: "SELECT * FROM epoch ORDER BY counter, rowid"
            ) {
                let id = EpochID(row: epoch)
                let settled = try JSONDecoder().decode(SettledRanges.self, from: epoch["settled"])
                let stream = StreamID(node: membership.node, epoch: id)
                let rotations = try self.pendingRotations(
                    of: id,
                    settled: settled,
                    certified: membership.certificate.signingKey,
                    in: db
                ).map { BatchID(stream: stream, sequence: $0) }
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT sequence, digest, receipt.batch IS NOT NULL AS has_receipt
                        FROM batch LEFT JOIN receipt ON receipt.batch = batch.digest
                        WHERE counter = ? AND nonce = ? AND disposition = 'open'
                        ORDER BY sequence
                        """,
                    arguments: [id.counter, id.storedNonce]
                )
                var first: [BatchID: CalendarDate] = [:]
                let batches = rows.compactMap { row -> BatchID? in
                    let sequence = UInt64(row["sequence"] as Int64)
                    if settled.contains(sequence), row["has_receipt"] as Bool { return nil }
                    let batch = BatchID(stream: stream, sequence: sequence)
                    first[batch] = starts[row["digest"] as Data]
                    return batch
                }
                for item in (batches + rotations).sorted() {
                    let isRotation = rotations.contains(item)
                    pending.append(
                        PendingItem(
                            id: item,
                            start: first[item],
                            isRotation: isRotation,
                            isSettled: settled.contains(item.sequence)
                        )
                    )
                    if isRotation, !settled.contains(item.sequence) { break epochs }
                }
            }
            return Array(PendingItem.ordered(pending).prefix(limit))
        }
    }

    /// The first day of the latest period of each batch.
    private func latestStarts(
        in catalogue: Catalogue,
        _ db: Database
    ) throws -> [Data: CalendarDate] {
        let rows = try Row.fetchCursor(db, sql: "SELECT batch, period FROM summary")
        var starts: [Data: CalendarDate] = [:]
        while let row = try rows.next() {
            let batch = row["batch"] as Data
            let period = catalogue.period(PeriodCode(row["period"] as String))
            guard let start = period?.start else { continue }
            starts[batch] = max(starts[batch] ?? start, start)
        }
        return starts
    }

    func sealed(_ ids: [BatchID]) async throws -> [ChainItem] {
        try await read { db in
            try ids.compactMap { id in
                if let rotation = try self.rotation(id, in: db) { return .rotation(rotation) }
                return try self.row(of: id, in: db).map { row in
                    .batch(
                        Sealed(
                            body: Array(row["body"] as Data),
                            signature: Array(row["signature"] as Data),
                            signer: try VerifyingKey(column: row["signer"])
                        )
                    )
                }
            }
        }
    }

    func row(of id: BatchID, in db: Database) throws -> Row? {
        try Row.fetchOne(
            db,
            sql: "SELECT * FROM batch WHERE counter = ? AND nonce = ? AND sequence = ?",
            arguments: [
                id.stream.epoch.counter, id.stream.epoch.storedNonce,
                Int64(clamping: id.sequence),
            ]
        )
    }

    /// The parent's word replaces what was believed, also when it knows less than before.
    func reconcile(
        _ welcome: Welcome,
        as membership: Membership,
        _ context: SealingContext
    ) async throws {
        let parent = try Certificate(decoding: welcome.chain.leaf.body)
        let own = welcome.streams.filter { $0.stream.node == membership.node }
        try await write { db in
            try self.requireInForce(welcome.chain, in: db)
            try self.set(.parentSigningKey, to: parent.signingKey, in: db)
            try self.remove(.refusal, in: db)
            let before = try self.setting(.epochCounterHeard, as: UInt32.self, in: db) ?? 0
            let heard = max(before, welcome.highestEpochCounter)
            try self.set(.epochCounterHeard, to: heard, in: db)
            for (period, revision) in welcome.revisions {
                try db.execute(
                    sql: """
                        INSERT INTO revision_heard (period, revision) VALUES (?, ?)
                        ON CONFLICT (period) DO UPDATE
                        SET revision = max(revision, excluded.revision)
                        """,
                    arguments: [period, revision]
                )
            }
            // A hub put back to an earlier day did not know our catalogue; now it does.
            if welcome.standing.catalogue == membership.catalogueDigest {
                try db.execute(
                    sql: """
                        UPDATE batch SET disposition = 'open'
                        WHERE disposition = 'awaitingCatalogue' AND catalogue = ?
                        """,
                    arguments: [membership.catalogueDigest.data]
                )
            }
            for row in try Row.fetchAll(db, sql: "SELECT counter, nonce FROM epoch") {
                let epoch = EpochID(row: row)
                let settled = own.first { $0.stream.epoch == epoch }?.settled
                try self.setSettled(settled ?? SettledRanges(), of: epoch, in: db)
            }
            if try self.restored(in: db) != nil {
                // What was sealed before the backup keeps its epoch and its bytes: handed over
                // again, it is known. What comes next is of another epoch than what was lost.
                try self.startEpoch(context.nonce, in: db)
                try self.remove(.restored, in: db)
                try self.sealAgainAwaiting(as: membership, context, in: db)
                return
            }
            guard let current = try self.currentEpoch(in: db),
                EpochRule.isSuperseded(
                    current,
                    headSequence: try self.head(of: current, in: db)?.sequence ?? 0,
                    streams: own,
                    heard: welcome.highestEpochCounter
                )
            else { return }
            try self.raise(.wentBack, in: current, atSeconds: context.nowSeconds, in: db)
            try self.startEpoch(context.nonce, in: db)
            try self.sealAgain(
                openOf: current,
                unreceiptedOnly: true,
                as: membership,
                context,
                in: db
            )
        }
    }

    func settle(
        _ streams: [StreamState],
        receipts: [Sealed],
        of node: PartyID,
        atSeconds now: Int64
    ) async throws {
        try await write { db in
            let key = try self.setting(.parentSigningKey, as: VerifyingKey.self, in: db)
            for receipt in receipts { try self.keep(receipt, from: key, in: db) }
            for state in streams where state.stream.node == node {
                let epoch = state.stream.epoch
                guard let settled = try self.settled(of: epoch, in: db) else { continue }
                try self.setSettled(settled.union(state.settled), of: epoch, in: db)
            }
            try self.set(.lastAckSeconds, to: now, in: db)
        }
    }

    func settled(of epoch: EpochID, in db: Database) throws -> SettledRanges? {
        try Data.fetchOne(
            db,
            sql: "SELECT settled FROM epoch WHERE counter = ? AND nonce = ?",
            arguments: [epoch.counter, epoch.storedNonce]
        ).map { try JSONDecoder().decode(SettledRanges.self, from: $0) }
    }

    func setSettled(_ settled: SettledRanges, of epoch: EpochID, in db: Database) throws {
        try db.execute(
            sql: "UPDATE epoch SET settled = ? WHERE counter = ? AND nonce = ?",
            arguments: [
                try JSONEncoder.canonical.encode(settled), epoch.counter, epoch.storedNonce,
            ]
        )
    }

    /// Keeps a receipt once its signature is checked to be the parent's.
    func keep(_ sealed: Sealed, from key: VerifyingKey?, in db: Database) throws {
        try sealed.verify(as: .receipt)
        guard let key, sealed.signer == key else {
            throw ProtocolError(.signature, "a receipt is not signed by the parent")
        }
        let receipt = try Receipt(decoding: sealed.body)
        // A batch that is not ours concerns us in nothing.
        try db.execute(
            sql: """
                INSERT INTO receipt (batch, body, signature, signer, received_on, settlement)
                SELECT digest, ?, ?, ?, ?, ? FROM batch WHERE digest = ?
                ON CONFLICT (batch) DO NOTHING
                """,
            arguments: [
                Data(sealed.body), Data(sealed.signature), sealed.signer.data,
                receipt.receivedOn.value, receipt.settlement.rawValue, receipt.batch.data,
            ]
        )
    }
}
