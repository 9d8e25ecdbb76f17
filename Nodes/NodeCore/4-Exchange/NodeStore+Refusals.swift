import ClusterProtocol
import Foundation
import GRDB
import Indicators

/// What becomes of a batch that the parent does not take.
extension NodeStore {
    /// Keeps a refusal that will not change.
    ///
    /// Another body under the same number means that this outbox is a copy of another. From where
    /// the two went apart nobody says, so that the summaries of the whole epoch are sealed again, in an
    /// epoch of their own.
    func keepRefusal(
        _ nack: Nack,
        as membership: Membership,
        _ context: SealingContext
    ) async throws {
        guard let id = nack.batch, id.stream.node == membership.node else { return }
        try await write { db in
            guard let row = try self.row(of: id, in: db) else { return }
            let digest = row["digest"] as Data
            // Another body of this number, or one that was dealt with: nothing more to do.
            guard row["disposition"] as String == "open",
                nack.digest.map({ $0.data == digest }) ?? true
            else { return }
            try self.keepRefusal(of: digest, nack.error, atSeconds: context.nowSeconds, in: db)
            if let receipt = nack.receipt {
                let key = try self.setting(.parentSigningKey, as: VerifyingKey.self, in: db)
                try self.keep(receipt, from: key, in: db)
            }
            guard nack.error.code == .equivocation else { return }
            try self.raise(
                .twoContents,
                in: id.stream.epoch,
                atSeconds: context.nowSeconds,
                in: db
            )
            let current = try self.currentEpoch(in: db)
            if current == id.stream.epoch { try self.startEpoch(context.nonce, in: db) }
            try self.sealAgain(digest, as: membership, context, in: db)
            try self.sealAgain(openOf: id.stream.epoch, as: membership, context, in: db)
        }
    }

    /// Keeps why a batch will never be taken, by its digest; it is not sent again.
    func keepRefusal(
        of digest: Data,
        _ error: ProtocolError,
        atSeconds now: Int64,
        in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO refusal (batch, code, detail, at_seconds) VALUES (?, ?, ?, ?)
                ON CONFLICT (batch) DO UPDATE SET code = excluded.code, detail = excluded.detail
                """,
            arguments: [digest, error.code.rawValue, error.detail, now]
        )
        try dispose(of: digest, as: "refused", in: db)
    }

    /// A batch follows a catalogue no longer in force: its summaries are sealed again under the
    /// one held, or wait for it.
    func reseal(
        _ id: BatchID,
        as membership: Membership,
        _ context: SealingContext
    ) async throws {
        try await write { db in
            guard let row = try self.row(of: id, in: db) else { return }
            // Told again: it was dealt with.
            guard row["disposition"] as String == "open" else { return }
            let digest = row["digest"] as Data
            if row["catalogue"] as Data == membership.catalogueDigest.data {
                try self.dispose(of: digest, as: "awaitingCatalogue", in: db)
            } else {
                try self.sealAgain(digest, as: membership, context, in: db)
            }
        }
    }

    /// A new catalogue is held: what waited for it is sealed again.
    func sealAgainAwaiting(
        as membership: Membership,
        _ context: SealingContext,
        in db: Database
    ) throws {
        // By stick a catalogue can come before any WELCOME; they wait for the next session.
        guard try restored(in: db) == nil else { return }
        for digest in try Data.fetchAll(
            db,
            sql: """
                SELECT digest FROM batch
                WHERE disposition = 'awaitingCatalogue' AND catalogue <> ?
                ORDER BY counter, sequence
                """,
            arguments: [membership.catalogueDigest.data]
        ) {
            try sealAgain(digest, as: membership, context, in: db)
        }
    }

    /// Batches of an epoch that were not refused; or only those whose receipt never came, for what the
    /// parent settled under their numbers may be another outbox's.
    func sealAgain(
        openOf epoch: EpochID,
        unreceiptedOnly: Bool = false,
        as membership: Membership,
        _ context: SealingContext,
        in db: Database
    ) throws {
        for digest in try Data.fetchAll(
            db,
            sql: """
                SELECT digest FROM batch
                WHERE counter = ? AND nonce = ? AND disposition = 'open'
                    AND NOT (? AND digest IN (SELECT batch FROM receipt))
                ORDER BY sequence
                """,
            arguments: [epoch.counter, epoch.storedNonce, unreceiptedOnly]
        ) {
            try sealAgain(digest, as: membership, context, in: db)
        }
    }

    /// Seals again, as new revisions, the summaries of a batch that are still the latest of their
    /// period.
    private func sealAgain(
        _ digest: Data,
        as membership: Membership,
        _ context: SealingContext,
        in db: Database
    ) throws {
        let periods = try String.fetchAll(
            db,
            sql: """
                SELECT period FROM summary AS own WHERE batch = ? AND revision =
                    (SELECT max(revision) FROM summary WHERE period = own.period)
                """,
            arguments: [digest]
        )
        var contents: [SummaryContent] = []
        for period in periods {
            guard let last = try lastSealed(PeriodCode(period), in: db)?.content else { continue }
            let content = Summariser.summary(
                of: last.entries,
                period: last.period,
                under: membership.catalogue,
                withheld: try withholding(in: db).codes(
                    in: last.period,
                    under: membership.catalogue
                )
            )
            // What the new catalogue does not admit waits for a person to correct the records.
            if membership.catalogue.problems(in: content).isEmpty { contents.append(content) }
        }
        _ = try publish(contents, as: membership, context, evenIfUnchanged: true, in: db)
        try dispose(of: digest, as: "resealed", in: db)
    }

    func dispose(of digest: Data, as disposition: String, in db: Database) throws {
        try db.execute(
            sql: "UPDATE batch SET disposition = ? WHERE digest = ?",
            arguments: [disposition, digest]
        )
    }
}
