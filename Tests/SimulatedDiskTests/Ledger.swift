import GRDB
import TestRandomness

/// Transactions drawn from a seed, and what the table holds after each of them.
///
/// They insert, replace and delete, within one page and across many, so that a transaction which
/// survives in part is seen.
struct Ledger: Sendable {
    /// Content by key.
    typealias Content = [Int: String]

    private struct Change: Sendable {
        let key: Int
        /// Nothing: the key goes.
        let content: String?
    }

    private let transactions: [[Change]]
    /// What the table holds after the first transactions, how many being the index.
    let contents: [Content]

    /// Draws transactions.
    init(seed: UInt64, count: Int) {
        var generator = SplitMix64(seed: seed)
        var content = Content()
        var contents = [content]
        transactions = (0..<count).map { number in
            let changes = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                Change(
                    key: Int.random(in: 0..<20, using: &generator),
                    content: Int.random(in: 0..<4, using: &generator) == 0
                        ? nil
                        : String(
                            repeating: "\(number).",
                            count: 1 << Int.random(in: 0...11, using: &generator)
                        )
                )
            }
            // Every transaction leaves a trace of its own.
            let trace = Change(key: 100 + number, content: "\(number)")
            for change in changes + [trace] { content[change.key] = change.content }
            contents.append(content)
            return changes + [trace]
        }
        self.contents = contents
    }

    /// How many transactions there are.
    var count: Int { transactions.count }

    /// Commits one transaction.
    func commit(_ number: Int, to database: DatabaseQueue) throws {
        try database.write { db in
            for change in transactions[number] {
                if let content = change.content {
                    try db.execute(
                        sql: "INSERT OR REPLACE INTO entry (key, content) VALUES (?, ?)",
                        arguments: [change.key, content]
                    )
                } else {
                    try db.execute(
                        sql: "DELETE FROM entry WHERE key = ?",
                        arguments: [change.key]
                    )
                }
            }
        }
    }

    /// What the table holds; nothing when the table itself was not committed.
    static func content(of database: DatabaseQueue) throws -> Content {
        try database.read { db in
            guard try db.tableExists("entry") else { return [:] }
            let rows = try Row.fetchAll(db, sql: "SELECT key, content FROM entry")
            // A damaged page can hold anything.
            return Content(
                rows.map { row in
                    (
                        Int.fromDatabaseValue(row["key"]) ?? -1,
                        String.fromDatabaseValue(row["content"]) ?? ""
                    )
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    /// Opens the table, with a checkpoint every few pages so that a short ledger meets some.
    static func open(_ path: String, _ durability: Durability) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = \(durability.journal);
                    PRAGMA synchronous = \(durability.synchronous);
                    PRAGMA wal_autocheckpoint = 12;
                    """
            )
        }
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.write { db in
            try db.execute(
                sql: "CREATE TABLE IF NOT EXISTS entry (key INTEGER PRIMARY KEY, content TEXT)"
            )
        }
        return database
    }
}
