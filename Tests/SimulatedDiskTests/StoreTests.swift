import Foundation
import GRDB
import NodeCore
import SimulatedDisk
import TestRandomness
import Testing

/// The node's own database, as the node opens it.
@Suite("A store on a simulated disk")
struct StoreTests {
    private static let writes = 6

    /// How many settings the process had been told were kept.
    private func run(on disk: SimulatedDisk) throws -> Int {
        var kept = 0
        do {
            let database = try NodeDatabase.open(path: disk.path(NodeDatabase.fileName))
            for number in 0..<Self.writes {
                try database.write { db in
                    try db.execute(
                        sql: "INSERT INTO setting (name, value) VALUES (?, ?)",
                        arguments: ["\(number)", Data([UInt8(number)])]
                    )
                }
                kept += 1
            }
        } catch let error as DatabaseError {
            #expect([.SQLITE_IOERR, .SQLITE_CANTOPEN].contains(error.resultCode), "\(error)")
        }
        return kept
    }

    @Test("cut or killed at any call, it opens again with all it had said was kept")
    func crashes() throws {
        var trials = 0
        for call in 1... {
            let disk = SimulatedDisk("node")
            let seed = UInt64(call)
            disk.failAfter(
                calls: call,
                how: call.isMultiple(of: 3) ? .kill(seed: seed) : .powerCut(seed: seed)
            )
            let kept = try run(on: disk)
            if disk.isArmed { break }
            trials += 1
            disk.restart()
            let database = try NodeDatabase.open(path: disk.path(NodeDatabase.fileName))
            try database.read { db in
                #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
                let found = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM setting") ?? 0
                #expect(found == kept || found == kept + 1, "call \(call)")
            }
        }
        #expect(trials > 50)
    }

    /// Opening makes durable what it reads: a process killed between its write and its sync leaves
    /// a commit that the next one could speak of, and that a power cut would undo.
    @Test("what the process after a kill has read survives a power cut")
    func readAfterKill() throws {
        for call in 1... {
            let disk = SimulatedDisk("node")
            disk.failAfter(calls: call, how: .kill(seed: UInt64(call)))
            _ = try run(on: disk)
            if disk.isArmed { break }
            disk.restart()
            var generator = SplitMix64(seed: UInt64(call))
            var seen: [Int] = []
            for _ in 0..<2 {
                let database = try NodeDatabase.open(path: disk.path(NodeDatabase.fileName))
                seen.append(
                    try database.read {
                        try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM setting") ?? 0
                    }
                )
                disk.cutPower(using: &generator)
                disk.restart()
            }
            #expect(seen[0] == seen[1], "call \(call)")
        }
    }
}
