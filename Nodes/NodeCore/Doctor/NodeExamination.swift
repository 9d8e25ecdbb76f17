import Backups
import ClusterProtocol
import Diagnosis
import Exchange
import Foundation
import GRDB
import Indicators
import Localisation
import Reports

/// What a node's database tells of itself and of its party, read and never written.
struct NodeExamination: Sendable {
    let store: NodeStore
    let agent: String

    /// Looks at all of it; `isOwner` where this process would commit through the connection.
    func examine(live: LinkFacts.Live?, isOwner: Bool) async throws -> Examination {
        let schema = try await store.read { db -> StoreFacts.Schema in
            let migrator = NodeMigrations.migrator
            if try migrator.hasBeenSuperseded(db) { return .newer }
            return try migrator.hasCompletedMigrations(db) ? .current : .older
        }
        let (damage, isDurable) = try await store.read { db -> (String?, Bool?) in
            let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "?"
            let isDurable = (try? NodeDatabase.requireDurable(db)) != nil
            // What is wrong stands under a title.
            let damage = verdict.split(separator: "\n").last.map { String($0) }
            return (verdict == "ok" ? nil : damage, isOwner ? isDurable : nil)
        }
        var facts = StoreFacts(damage: damage, schema: schema, isDurable: isDurable)
        guard schema == .current, damage == nil else {
            return Examination(store: facts, party: nil)
        }
        do {
            return Examination(store: facts, party: try await party(live))
        } catch {
            // Whole pages can hold what this program never writes.
            facts.damage = "\(error)"
            return Examination(store: facts, party: nil)
        }
    }

    /// Looks into a database that no process owns.
    static func look(path: String, agent: String) async -> Examination? {
        do {
            let queue = try NodeDatabase.look(path: path)
            defer { try? queue.close() }
            return try await NodeExamination(store: NodeStore(database: queue), agent: agent)
                .examine(live: nil, isOwner: false)
        } catch let error as DatabaseError {
            return error.isDamage
                ? Examination(
                    store: StoreFacts(damage: error.message ?? "\(error)", schema: .current),
                    party: nil
                ) : nil
        } catch {
            return nil
        }
    }

    private func party(_ live: LinkFacts.Live?) async throws -> PartyFacts {
        let status = try await store.status()
        var party = PartyFacts(link: status.standing(live).facts)
        if let membership = status.membership {
            party.parent = membership.parent
            let federation = membership.parent.federation
            var problem: RefusalCode?
            do throws(ProtocolError) {
                _ = try membership.chain.verified(under: federation)
            } catch {
                problem = error.code
            }
            party.certified = PartyFacts.Certified(
                signingKey: membership.certificate.signingKey,
                transportKey: membership.certificate.transportKey,
                problem: problem
            )
            party.greeting = try await greeting()
        }
        if let alarm = status.forkAlarm {
            party.alarms = [
                PartyFacts.Alarm(seen: alarm.message, act: Text.nodeForkNext())
            ]
        }
        if let restored = status.restored {
            party.notices.append(NodeError.restored(madeSeconds: restored.madeSeconds).message)
        }
        if !status.revisionsMissing.isEmpty {
            let periods = status.revisionsMissing.map(\.rawValue).joined(separator: ", ")
            party.notices.append(Text.nodeRevisionsMissing(periods))
        }
        try await fillFromTables(&party, status)
        return party
    }

    /// A HELLO without a position: who hears it learns nothing that is not so a moment later.
    private func greeting() async throws -> [UInt8] {
        try await store.read { [store, agent] db in
            try Envelope.hello(store.hello(agent: agent, withHead: false, in: db)).encoded()
        }
    }

    private func fillFromTables(_ party: inout PartyFacts, _ status: NodeStatus) async throws {
        let before = party
        let issuedOn = status.membership?.certificate.issuedOn
        party = try await store.read { [store] db in
            var party = before
            party.refused = try Row.fetchAll(
                db,
                sql: """
                    SELECT code, count(*) AS count FROM refusal
                        JOIN batch ON batch.digest = refusal.batch
                    WHERE disposition = 'refused' GROUP BY code ORDER BY code
                    """
            ).compactMap { row in
                RefusalCode(rawValue: row["code"]).map {
                    PartyFacts.Refused(code: $0, count: row["count"])
                }
            }
            party.backupSeconds = try store.setting(.lastBackupSeconds, in: db)
            party.isBackupDue =
                try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM record)") ?? false
            let received = try Int32.fetchOne(db, sql: "SELECT max(received_on) FROM receipt")
            party.dates.signedDay = [received.map { DayNumber($0) }, issuedOn]
                .compactMap { $0 }.max()
            party.dates.writtenSeconds = try Int64.fetchOne(
                db,
                sql: """
                    SELECT max(at) FROM (SELECT max(sealed_at_seconds) AS at FROM batch
                        UNION ALL SELECT max(at_seconds) FROM import
                        UNION ALL SELECT max(since_seconds) FROM membership)
                    """
            )
            party.dates.aheadDays = try Row.fetchOne(
                db,
                sql: """
                    SELECT sealed_at_seconds, received_on FROM batch
                        JOIN receipt ON receipt.batch = batch.digest
                    ORDER BY counter DESC, sequence DESC LIMIT 1
                    """
            ).map { row in
                let sealed = DayNumber(secondsSince1970: row["sealed_at_seconds"]).value
                return Int(sealed - (row["received_on"] as Int32))
            }
            return party
        }
    }
}

extension DatabaseError {
    /// Whether the file is not what SQLite wrote.
    fileprivate var isDamage: Bool {
        resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB
    }
}
