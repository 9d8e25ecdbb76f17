import GRDB
import SimulatedDisk
import TestRandomness
import Testing

/// What a cut keeps, sector by sector and name by name, read on the platter.
@Suite("What survives a power cut")
struct SurvivalTests {
    private static let sectorBytes = 512
    private static let cuts: Range<UInt64> = 0..<400

    /// A table of pages that every transaction writes over, straight into the database's file.
    private func openPages(on disk: SimulatedDisk) throws -> DatabaseQueue {
        let database = try DatabaseQueue(path: disk.path("a.sqlite"))
        try database.write { db in
            try db.execute(sql: "CREATE TABLE page (id INTEGER PRIMARY KEY, content TEXT)")
        }
        try rewrite(0, in: database)
        try database.inDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
        }
        return database
    }

    private func rewrite(_ version: Int, in database: DatabaseQueue) throws {
        try database.write { db in
            for id in 0..<12 {
                let content = String(repeating: "\(version).\(id) ", count: 900)
                try db.execute(
                    sql: "INSERT OR REPLACE INTO page (id, content) VALUES (?, ?)",
                    arguments: [id, content]
                )
            }
        }
    }

    private func sectors(_ image: DiskImage) -> [ArraySlice<UInt8>] {
        let bytes = image.files["a.sqlite"] ?? []
        return stride(from: 0, to: bytes.count, by: Self.sectorBytes).map {
            bytes[$0..<min($0 + Self.sectorBytes, bytes.count)]
        }
    }

    /// Which version a sector holds; nothing when it is torn, made of several.
    private func version(
        of sector: ArraySlice<UInt8>,
        among versions: [ArraySlice<UInt8>]
    ) -> Int? {
        if let whole = versions.firstIndex(of: sector) { return whole }
        let bytes = versions.map(Array.init)
        let isTorn = sector.enumerated().allSatisfy { place, byte in
            bytes.contains { $0.indices.contains(place) && $0[place] == byte }
        }
        #expect(isTorn, "a sector of nobody's")
        return nil
    }

    @Test("any sectors of what was not synced: all, none, the later without the earlier, torn")
    func sectors() throws {
        let disk = SimulatedDisk("sectors")
        let database = try openPages(on: disk)
        // Without the journal whose deletion nobody synced.
        let first = DiskImage(files: disk.image().files.filter { $0.key == "a.sqlite" })
        #expect(first == disk.written(), "all is durable before")
        var (none, all, disordered, torn, middle) = (0, 0, 0, 0, 0)
        for seed in Self.cuts {
            disk.restore(first)
            let database = try DatabaseQueue(path: disk.path("a.sqlite"))
            try database.inDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
            }
            try rewrite(1, in: database)
            let second = disk.written()
            try rewrite(2, in: database)
            let versions = zip(zip(sectors(first), sectors(second)), sectors(disk.written())).map {
                [$0.0, $0.1, $1]
            }
            #expect(disk.image() == first)
            var generator = SplitMix64(seed: seed)
            disk.cutPower(using: &generator)
            disk.restart()
            let kept = zip(sectors(disk.image()), versions)
                .filter { $1[0] != $1[1] && $1[1] != $1[2] && $1[0] != $1[2] }
                .map { version(of: $0, among: $1) }
            if kept.allSatisfy({ $0 == 0 }) { none += 1 }
            if kept.allSatisfy({ $0 == 2 }) { all += 1 }
            if kept.contains(1) { middle += 1 }
            if kept.contains(nil) { torn += 1 }
            // Pages are written in the order of the file, those of one transaction at a time.
            if let lost = kept.firstIndex(of: 0), kept[lost...].contains(2) { disordered += 1 }
        }
        let least = Self.cuts.count / 20
        #expect(none > least && all > least && disordered > least && torn > least && middle > least)
        try database.close()
    }

    @Test("a deletion that nobody synced may come undone, one with its directory never")
    func deletions() throws {
        var returned = 0
        for seed in Self.cuts {
            let disk = SimulatedDisk("deletions")
            // Closing the last connection deletes the log, and leaves the directory to the system.
            try Ledger.open(disk.path("a.sqlite"), .walFull).close()
            // EXTRA syncs the directory with the journal it deletes.
            let extra = SimulatedDisk("extra")
            try Ledger.open(extra.path("a.sqlite"), .deleteExtra).close()
            #expect(Set(disk.files.keys) == ["a.sqlite"])
            var generator = SplitMix64(seed: seed)
            disk.cutPower(using: &generator)
            extra.cutPower(using: &generator)
            if disk.files["a.sqlite-wal"] != nil { returned += 1 }
            #expect(Set(extra.files.keys) == ["a.sqlite"], "seed \(seed)")
        }
        #expect(returned > Self.cuts.count / 8 && returned < Self.cuts.count * 7 / 8)
    }

    @Test("a file that nobody synced may never have been")
    func creations() throws {
        var vanished = 0
        for seed in Self.cuts {
            let disk = SimulatedDisk("creations")
            let database = try DatabaseQueue(path: disk.path("a.sqlite"))
            try database.inDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
                try db.execute(sql: "CREATE TABLE page (id INTEGER PRIMARY KEY)")
            }
            #expect(disk.image().files.isEmpty)
            var generator = SplitMix64(seed: seed)
            disk.cutPower(using: &generator)
            if disk.files.isEmpty { vanished += 1 }
        }
        #expect(vanished > Self.cuts.count / 8 && vanished < Self.cuts.count * 7 / 8)
    }

    /// A log that is truncated and begun again, and of that nothing synced: the old one as it was, or
    /// some of the new one at some length of its own, never the two in one file.
    @Test("a truncation is there or not, and what follows it only where it is")
    func truncations() throws {
        var (kept, shorter, whole) = (0, 0, 0)
        for seed in Self.cuts {
            let disk = SimulatedDisk("truncations")
            let database = try Ledger.open(disk.path("a.sqlite"), .walFull)
            let ledger = Ledger(seed: seed, count: 8)
            for number in 0..<4 { try ledger.commit(number, to: database) }
            try database.inDatabase { db in
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = NORMAL")
            }
            try ledger.commit(4, to: database)
            try database.inDatabase { db in try db.execute(sql: "PRAGMA wal_checkpoint") }
            let old = try #require(disk.image().files["a.sqlite-wal"])
            try database.inDatabase { db in
                // NORMAL would sync the header of the new log, and the truncation with it.
                try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = OFF")
            }
            #expect(disk.files["a.sqlite-wal"] == 0)
            for number in 5..<8 { try ledger.commit(number, to: database) }
            let new = try #require(disk.written().files["a.sqlite-wal"])
            #expect(disk.image().files["a.sqlite-wal"] == old)
            var generator = SplitMix64(seed: seed)
            disk.cutPower(using: &generator)
            let log = try #require(disk.image().files["a.sqlite-wal"])
            if log == old {
                kept += 1
            } else {
                let isOfNew =
                    log.count <= new.count && zip(log, new).allSatisfy { $0 == $1 || $0 == 0 }
                #expect(isOfNew, "seed \(seed)")
                if log.count < new.count { shorter += 1 } else { whole += 1 }
            }
        }
        #expect(kept > 20 && shorter > 20 && whole > 20, "\(kept), \(shorter), \(whole)")
    }
}
