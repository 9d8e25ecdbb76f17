import ClusterProtocol
import Foundation
import GRDB
import Indicators
import Statistics

extension SQLiteHubStore {
    func covered() throws -> [CoverageKey: Digest] {
        try database.read { db in
            var covered: [CoverageKey: Digest] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT * FROM covered") {
                covered[CoverageKey(filiere: row["filiere"], period: row["period"])] =
                    try row.value("content")
            }
            return covered
        }
    }

    func ledger() throws -> [LedgerEntry] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM ledger ORDER BY position").map { row in
                let release: Int64 = row["release"]
                return LedgerEntry(
                    release: UInt64(clamping: release),
                    row: row.bytes("row"),
                    chain: try row.value("chain")
                )
            }
        }
    }

    func append(_ release: NewRelease) throws {
        try database.write { db in
            try Self.insert(
                release.manifest,
                chain: release.chain,
                number: release.number,
                slices: release.slices,
                db
            )
            for entry in release.ledger { try Self.insert(entry, db) }
            for (key, content) in release.covered {
                try db.execute(
                    sql: """
                        INSERT INTO covered (filiere, period, content) VALUES (?, ?, ?)
                        ON CONFLICT (filiere, period) DO UPDATE SET content = excluded.content
                        """,
                    arguments: [key.filiere, key.period, content.data]
                )
            }
            try Self.insert(release.withheld, of: release.number, db)
            for (key, item) in release.versions { try Self.insert(item, of: key, db) }
            try db.execute(
                sql: """
                    INSERT INTO release_record (release, at_seconds, thresholds, forced_reason)
                    VALUES (?, ?, ?, ?)
                    """,
                arguments: [
                    Int64(clamping: release.number), release.record.atSeconds,
                    release.record.parameters, release.record.forcedReason,
                ]
            )
        }
    }

    func keepReleased(_ manifest: Sealed, chain: [Sealed], slices: [StoredSlice]) throws {
        let number = try ReleaseManifest(decoding: manifest.body).number
        try database.write { db in
            try Self.insert(manifest, chain: chain, number: number, slices: slices, db)
        }
    }

    func release(_ number: UInt64) throws -> StoredRelease? {
        try database.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM release WHERE number = ?",
                arguments: [Int64(clamping: number)]
            ).map { row in
                StoredRelease(
                    manifest: try row.sealed(),
                    chain: try SealedList.decode(row.bytes("chain"))
                )
            }
        }
    }

    func periods(of number: UInt64) throws -> [PeriodCode] {
        try database.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT DISTINCT period FROM release_slice WHERE number = ?",
                arguments: [Int64(clamping: number)]
            ).map { PeriodCode($0) }
        }
    }

    func releaseRecord(_ number: UInt64) throws -> ReleaseRecord? {
        try database.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM release_record WHERE release = ?",
                arguments: [Int64(clamping: number)]
            ).map { row in
                ReleaseRecord(
                    atSeconds: row["at_seconds"],
                    parameters: row["thresholds"],
                    forcedReason: row["forced_reason"]
                )
            }
        }
    }

    func latestRelease() throws -> UInt64 {
        try database.read { db in
            let number = try Int64.fetchOne(db, sql: "SELECT max(number) FROM release") ?? 0
            return UInt64(clamping: number)
        }
    }

    func slices(of number: UInt64) throws -> [StoredSlice] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM release_slice WHERE number = ? ORDER BY leaf",
                arguments: [Int64(clamping: number)]
            ).map { row in
                let zone: String = row["zone"]
                let proof = row.bytes("proof")
                return StoredSlice(
                    key: SliceKey(
                        filiere: row["filiere"],
                        area: zone.isEmpty ? .whole : .part(zone),
                        period: row["period"]
                    ),
                    leaf: SliceOfRelease.Leaf(
                        bytes: row.bytes("bytes"),
                        index: row["leaf"],
                        proof: stride(from: 0, to: proof.count, by: Digest.byteCount).compactMap {
                            Digest(proof[$0..<min($0 + Digest.byteCount, proof.count)])
                        }
                    )
                )
            }
        }
    }

    private static func insert(
        _ manifest: Sealed,
        chain: [Sealed],
        number: UInt64,
        slices: [StoredSlice],
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO release (number, body, signature, signer, chain) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                Int64(clamping: number), Data(manifest.body), Data(manifest.signature),
                manifest.signer.data, Data(try SealedList.encode(chain)),
            ]
        )
        for slice in slices {
            try db.execute(
                sql: """
                    INSERT INTO release_slice (number, leaf, filiere, zone, period, bytes, proof)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Int64(clamping: number), slice.leaf.index, slice.key.filiere,
                    slice.key.area.part ?? "", slice.key.period, Data(slice.leaf.bytes),
                    Data(slice.leaf.proof.flatMap(\.bytes)),
                ]
            )
        }
    }
}
