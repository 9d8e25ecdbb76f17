import Foundation
import GRDB
import SimulatedDisk
import TestRandomness
import TestSupport
import Testing

@Suite("A simulated disk")
struct DiskTests {
    private func ledger(
        _ ledger: Ledger,
        on disk: SimulatedDisk,
        _ durability: Durability = .walFull,
        upTo count: Int
    ) throws -> DatabaseQueue {
        let database = try Ledger.open(disk.path("a.sqlite"), durability)
        for number in 0..<count { try ledger.commit(number, to: database) }
        return database
    }

    @Test(
        "full: the transaction says so, the others stay, the connection goes on with room",
        arguments: [Durability.walFull, .deleteExtra]
    )
    func full(durability: Durability) throws {
        let ledger = Ledger(seed: 6, count: 8)
        var refusals = 0
        for call in 1... {
            let disk = SimulatedDisk("full")
            let database = try Ledger.open(disk.path("a.sqlite"), durability)
            disk.failAfter(calls: call, how: .full)
            for number in 0..<ledger.count {
                do {
                    try ledger.commit(number, to: database)
                } catch let error as DatabaseError {
                    refusals += 1
                    #expect(error.resultCode == .SQLITE_FULL, "call \(call)")
                    disk.makeRoom()
                    #expect(try Ledger.content(of: database) == ledger.contents[number])
                    try ledger.commit(number, to: database)
                }
            }
            #expect(try Ledger.content(of: database) == ledger.contents[8], "call \(call)")
            let check = try database.read {
                try String.fetchAll($0, sql: "PRAGMA integrity_check")
            }
            #expect(check == ["ok"], "call \(call)")
            if disk.isArmed { break }
        }
        #expect(refusals > 20)
    }

    @Test("two connections exclude each other", arguments: [Durability.walFull, .deleteExtra])
    func exclusion(durability: Durability) throws {
        let disk = SimulatedDisk("two")
        let ledger = Ledger(seed: 7, count: 3)
        let first = try self.ledger(ledger, on: disk, durability, upTo: 1)
        let second = try Ledger.open(disk.path("a.sqlite"), durability)
        try first.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE; DELETE FROM entry")
            let refusal = #expect(throws: DatabaseError.self) {
                try ledger.commit(1, to: second)
            }
            #expect(refusal?.resultCode == .SQLITE_BUSY)
            #expect(try Ledger.content(of: second) == ledger.contents[1])
            try db.execute(sql: "ROLLBACK")
        }
        try ledger.commit(1, to: second)
        #expect(try Ledger.content(of: first) == ledger.contents[2])
        try first.close()
        try ledger.commit(2, to: second)
        #expect(try Ledger.content(of: second) == ledger.contents[3])
    }

    @Test("a reader keeps a writer from committing over it, with a rollback journal")
    func readerAndWriter() throws {
        let disk = SimulatedDisk("reader")
        let ledger = Ledger(seed: 8, count: 2)
        let first = try self.ledger(ledger, on: disk, .deleteExtra, upTo: 1)
        let second = try Ledger.open(disk.path("a.sqlite"), .deleteExtra)
        try first.inDatabase { db in
            try db.execute(sql: "BEGIN")
            _ = try Row.fetchAll(db, sql: "SELECT * FROM entry")
            let refusal = #expect(throws: DatabaseError.self) {
                try ledger.commit(1, to: second)
            }
            #expect(refusal?.resultCode == .SQLITE_BUSY)
            try db.execute(sql: "COMMIT")
        }
        try ledger.commit(1, to: second)
        #expect(try Ledger.content(of: first) == ledger.contents[2])
    }

    @Test("an image is a value: it goes back on the disk, and on another")
    func image() throws {
        let disk = SimulatedDisk("image")
        let ledger = Ledger(seed: 9, count: 6)
        let database = try self.ledger(ledger, on: disk, upTo: 3)
        let image = disk.image()
        for number in 3..<6 { try ledger.commit(number, to: database) }
        #expect(disk.image() != image)
        disk.restore(image)
        #expect(disk.image() == image)
        #expect(throws: DatabaseError.self) { try Ledger.content(of: database) }
        let older = try Ledger.open(disk.path("a.sqlite"), .walFull)
        #expect(try Ledger.content(of: older) == ledger.contents[3])
        let other = SimulatedDisk("other")
        other.restore(image)
        let copy = try Ledger.open(other.path("a.sqlite"), .walFull)
        #expect(try Ledger.content(of: copy) == ledger.contents[3])
    }

    @Test("what a seed keeps follows from the seed", arguments: 0..<8 as Range<UInt64>)
    func deterministic(seed: UInt64) throws {
        /// The database after the cut: SQLite salts its log at random, not its pages.
        func outcome(_ seed: UInt64) throws -> (sizes: [String: Int], pages: [UInt8]?) {
            let disk = SimulatedDisk("same")
            let ledger = Ledger(seed: 10, count: 10)
            let database = try self.ledger(ledger, on: disk, .walNormal, upTo: 10)
            var generator = SplitMix64(seed: seed)
            disk.cutPower(using: &generator)
            let sizes = disk.files
            try database.close()
            disk.restart()
            let after = try Ledger.open(disk.path("a.sqlite"), .walNormal)
            try after.close()
            return (sizes, disk.written().files["a.sqlite"])
        }
        let (first, second) = (try outcome(seed), try outcome(seed))
        #expect(first.sizes == second.sizes)
        #expect(first.pages == second.pages)
        #expect(first.pages != nil)
    }

    @Test("dead connections say so, change nothing, and let nobody in before the restart")
    func dead() throws {
        let disk = SimulatedDisk("dead")
        let ledger = Ledger(seed: 11, count: 2)
        let database = try self.ledger(ledger, on: disk, upTo: 1)
        var generator = SplitMix64(seed: 1)
        disk.cutPower(using: &generator)
        let (image, calls) = (disk.image(), disk.calls)
        let refusal = #expect(throws: DatabaseError.self) { try ledger.commit(1, to: database) }
        #expect(refusal?.resultCode == .SQLITE_IOERR)
        #expect(throws: DatabaseError.self) { try Ledger.open(disk.path("a.sqlite"), .walFull) }
        disk.restart()
        #expect(throws: DatabaseError.self) { try ledger.commit(1, to: database) }
        try database.close()
        #expect(disk.image() == image)
        #expect(disk.calls == calls)
        let after = try Ledger.open(disk.path("a.sqlite"), .walFull)
        #expect(try Ledger.content(of: after) == ledger.contents[1])
    }

    @Test("a sync that fails is a power cut; another error passes")
    func failedSync() throws {
        var deaths = 0
        for call in 1...12 {
            let disk = SimulatedDisk("sync")
            let ledger = Ledger(seed: 12, count: 2)
            let database = try self.ledger(ledger, on: disk, upTo: 1)
            let syncs = disk.syncs
            disk.failAfter(calls: call, how: .ioError(seed: 5))
            do { try ledger.commit(1, to: database) } catch is DatabaseError {}
            if disk.isArmed { break }
            if disk.isOff {
                deaths += 1
                #expect(disk.syncs == syncs)
            } else {
                #expect(try Ledger.content(of: database) == ledger.contents[1])
                try ledger.commit(1, to: database)
                #expect(try Ledger.content(of: database) == ledger.contents[2])
            }
        }
        #expect(deaths == 1)
    }

    @Test("a flipped bit is flipped, a file cut short is short")
    func damage() throws {
        let disk = SimulatedDisk("damage")
        let ledger = Ledger(seed: 13, count: 8)
        try self.ledger(ledger, on: disk, upTo: 8).close()
        let before = try #require(disk.image().files["a.sqlite"])
        #expect(disk.flipBit(file: "a.sqlite", at: 8 * 4096 + 3))
        var expected = before
        expected[4096] ^= 8
        #expect(disk.image().files["a.sqlite"] == expected)
        #expect(disk.written().files["a.sqlite"] == expected)
        #expect(disk.truncate(file: "a.sqlite", to: 4096))
        #expect(disk.files["a.sqlite"] == 4096)
        #expect(!disk.flipBit(file: "a.sqlite", at: 8 * 4096))
        #expect(!disk.flipBit(file: "b.sqlite", at: 0))
        #expect(!disk.truncate(file: "a.sqlite", to: 4097))
    }

    @Test("other paths stay on the real disk, and a released disk leaves nothing")
    func elsewhere() throws {
        let folder = TemporaryFolder()
        let ledger = Ledger(seed: 14, count: 2)
        let disk = SimulatedDisk("here")
        let real = try Ledger.open(folder.path("a.sqlite"), .walFull)
        try ledger.commit(0, to: real)
        #expect(FileManager.default.fileExists(atPath: folder.path("a.sqlite-wal")))
        #expect(disk.files.isEmpty && disk.calls == 0)
        #expect(!FileManager.default.fileExists(atPath: "/simulated"))
        var path = ""
        for _ in 0..<200 {
            let passing = SimulatedDisk("here")
            #expect(passing.path("a.sqlite") != path)
            path = passing.path("a.sqlite")
            _ = try self.ledger(ledger, on: passing, upTo: 1)
        }
        #expect(throws: DatabaseError.self) { try Ledger.open(path, .walFull) }
    }
}
