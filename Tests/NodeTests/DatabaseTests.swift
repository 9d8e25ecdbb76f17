import GRDB
import NodeCore
import TestSupport
import Testing

@Suite("La base du poste")
struct DatabaseTests {
    @Test("a commit survives a power cut: WAL and synchronous FULL, also after reopening")
    func durable() throws {
        let folder = TemporaryFolder()
        for _ in 0..<2 {
            let database = try NodeDatabase.open(path: folder.path("node.sqlite"))
            try database.inDatabase { db in
                #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
                #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
                try NodeDatabase.requireDurable(db)
            }
            try database.close()
        }
    }

    @Test("a connection that could lose a commit is refused")
    func refusal() throws {
        let folder = TemporaryFolder()
        let database = try NodeDatabase.open(path: folder.path("node.sqlite"))
        try database.inDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            #expect(throws: (any Error).self) { try NodeDatabase.requireDurable(db) }
        }
    }

    @Test("the schema guards what is stored")
    func guards() throws {
        let folder = TemporaryFolder()
        let database = try NodeDatabase.open(path: folder.path("node.sqlite"))
        for sql in [
            "INSERT INTO summary (period, revision, batch, content) VALUES ('p', 1, x'00', x'00')",
            "INSERT INTO epoch (counter, nonce, settled) VALUES (0, 1, x'00')",
            "INSERT INTO epoch (counter, nonce, settled) VALUES ('x', 1, x'00')",
            """
            INSERT INTO record (kind, period, indicator, import, row) VALUES ('figure', 'p', 'i', 1, 1)
            """,
        ] {
            #expect(throws: DatabaseError.self) {
                try database.write { try $0.execute(sql: sql) }
            }
        }
    }
}
