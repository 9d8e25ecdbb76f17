import ClusterProtocol
import Foundation
import GRDB
import Indicators
import Synchronization

/// What the node keeps: one database, one connection, one owner process.
///
/// Each step adds its tables' reads and writes in an extension beside it.
final class NodeStore: Sendable {
    let database: FailStopNodeDatabase
    /// Reading a catalogue takes milliseconds and it changes once a year.
    private let catalogues = Mutex<[Digest: Catalogue]>([:])
    /// What pages calculate with, until something is recorded.
    let lastCalculator = Mutex<HeldCalculator?>(nil)

    init(database: DatabaseQueue) {
        self.database = FailStopNodeDatabase(database)
    }

    /// Does it all in one transaction: everything or nothing, on disk when it returns.
    func write<Result: Sendable>(
        _ change: @escaping @Sendable (Database) throws -> Result
    ) async throws -> Result {
        try await database.write(change)
    }

    func read<Result: Sendable>(
        _ look: @escaping @Sendable (Database) throws -> Result
    ) async throws -> Result {
        try await database.read(look)
    }

    func catalogue(_ digest: Digest, document: () throws -> [UInt8]) throws -> Catalogue {
        if let held = catalogues.withLock({ $0[digest] }) { return held }
        let catalogue = try Catalogue(parsing: try document())
        catalogues.withLock { $0[digest] = catalogue }
        return catalogue
    }

    // Settings are JSON: what they hold is small, and readable with any tool.

    func setting<Value: Decodable>(
        _ name: NodeSetting,
        as type: Value.Type = Value.self,
        in db: Database
    ) throws -> Value? {
        try Data.fetchOne(
            db,
            sql: "SELECT value FROM setting WHERE name = ?",
            arguments: [name.rawValue]
        ).map { try JSONDecoder().decode(Value.self, from: $0) }
    }

    func set(_ name: NodeSetting, to value: some Encodable, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO setting (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
            arguments: [name.rawValue, try JSONEncoder.canonical.encode(value)]
        )
    }

    func remove(_ name: NodeSetting, in db: Database) throws {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name.rawValue])
    }
}

/// The names of the node's settings.
enum NodeSetting: String {
    /// Highest epoch counter the parent ever saw of this node.
    case epochCounterHeard
    /// When the parent last settled something, seconds since 1970.
    case lastAckSeconds
    /// The parent's signing key, from its verified certificate.
    case parentSigningKey
    /// That another outbox seems to speak in this one's name, until a person ends it.
    case forkAlarm
    /// What happened on the link to the hub, and when it last did.
    case link
    /// When the folder was last backed up, seconds since 1970.
    case lastBackupSeconds
    /// Whom backups are written for.
    case backupRecipient
    /// That this folder comes from a backup, until the hub has said what it received.
    case restored
    /// Why the parent refuses this node, while it does.
    case refusal
}

extension JSONEncoder {
    /// The same value gives the same bytes.
    static var canonical: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
