import ClusterProtocol
import GRDB

/// An alarm as it stands: seen how often, from when to when.
struct OpenAlarm: Sendable {
    let alarm: ForkAlarm
    let firstSeconds: Int64
    let lastSeconds: Int64
    let times: Int
}

extension SQLiteHubStore {
    func raise(_ alarm: ForkAlarm, at moment: Moment) throws {
        try database.write { db in try Self.raise(alarm, at: moment, db) }
    }

    /// Opens an alarm, or notes that it was seen again.
    static func raise(_ alarm: ForkAlarm, at moment: Moment, _ db: Database) throws {
        let place: StatementArguments = [
            alarm.node.data, alarm.kind.rawValue, Int64(alarm.epoch.counter),
            Int64(bitPattern: alarm.epoch.nonce),
        ]
        try db.execute(
            sql: """
                UPDATE fork_alarm SET sequence = ?, last_seconds = ?, times = times + 1
                WHERE node = ? AND kind = ? AND epoch_counter = ? AND epoch_nonce = ?
                    AND closed_seconds IS NULL
                """,
            arguments: [Int64(clamping: alarm.sequence), moment.seconds] + place
        )
        guard db.changesCount == 0 else { return }
        try db.execute(
            sql: """
                INSERT INTO fork_alarm (node, kind, epoch_counter, epoch_nonce, sequence,
                    first_seconds, last_seconds, times)
                VALUES (?, ?, ?, ?, ?, ?, ?, 1)
                """,
            arguments: place + [
                Int64(clamping: alarm.sequence), moment.seconds, moment.seconds,
            ]
        )
        try audit(
            actor: alarm.node.hex,
            action: "fork alarm",
            detail: "\(alarm.kind.rawValue) \(alarm.epoch.counter)/\(alarm.sequence)",
            atSeconds: moment.seconds,
            db
        )
    }

    /// A new epoch of the same counter as another: an outbox draws one counter once.
    static func watch(_ stream: StreamID, at moment: Moment, _ db: Database) throws {
        let twin = try db.cachedStatement(
            sql: """
                SELECT 1 FROM journal WHERE node = ? AND epoch_counter = ? AND epoch_nonce <> ?
                AND NOT EXISTS (SELECT 1 FROM fork_alarm WHERE fork_alarm.node = journal.node
                    AND kind = 'twoEpochs' AND fork_alarm.epoch_counter = journal.epoch_counter)
                LIMIT 1
                """
        )
        let arguments: StatementArguments = [
            stream.node.data, Int64(stream.epoch.counter),
            Int64(bitPattern: stream.epoch.nonce),
        ]
        guard try Int.fetchOne(twin, arguments: arguments) != nil else { return }
        let alarm = ForkAlarm(
            node: stream.node,
            kind: .twoEpochs,
            epoch: stream.epoch,
            sequence: 0
        )
        try raise(alarm, at: moment, db)
    }

    func openAlarms() throws -> [OpenAlarm] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM fork_alarm WHERE closed_seconds IS NULL ORDER BY position"
            ).map { row in
                guard let kind = ForkAlarm.Kind(rawValue: row["kind"]) else {
                    throw HubError.storageDamaged("fork_alarm.kind")
                }
                let id = try row.batchID()
                return OpenAlarm(
                    alarm: ForkAlarm(
                        node: id.stream.node,
                        kind: kind,
                        epoch: id.stream.epoch,
                        sequence: id.sequence
                    ),
                    firstSeconds: row["first_seconds"],
                    lastSeconds: row["last_seconds"],
                    times: row["times"]
                )
            }
        }
    }

    /// Ends every open alarm of a node; says how many there were.
    func closeAlarms(
        of node: PartyID,
        person: String,
        reason: String,
        at moment: Moment
    ) throws -> Int {
        try database.write { db in
            try db.execute(
                sql: """
                    UPDATE fork_alarm SET closed_seconds = ?, person = ?, reason = ?
                    WHERE node = ? AND closed_seconds IS NULL
                    """,
                arguments: [moment.seconds, person, reason, node.data]
            )
            let closed = db.changesCount
            try Self.audit(
                actor: person,
                action: "close alarms",
                detail: "\(node.hex) \(reason)",
                atSeconds: moment.seconds,
                db
            )
            return closed
        }
    }
}
