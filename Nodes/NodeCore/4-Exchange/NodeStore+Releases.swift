import ClusterProtocol
import Exchange
import Foundation
import GRDB
import Indicators
import Statistics

/// A release held, as far as it covers one period.
struct ReleaseHeld: Sendable {
    let manifest: ReleaseManifest
    let slices: [VerifiedSlice]
}

/// Releases are stored only after every signature and proof was checked, and are checked again
/// when they are read: what a person sees never rests on the disk alone.
extension NodeStore {
    func keep(_ answer: SliceOfRelease, as membership: Membership) async throws {
        let verifier = ReleaseVerifier(federation: membership.parent.federation)
        let manifest = try verifier.manifest(answer.manifest, chain: answer.chain)
        let slice = try answer.leaf.map { try verifier.slice($0, of: manifest) }
        guard manifest.number == answer.query.number,
            slice?.key.isWanted(by: answer.query.part) != false
        else { throw ProtocolError(.malformed, "the slice is not the one that was asked for") }
        let digest = answer.manifest.digest
        try await write { db in
            try self.requireContinuity(manifest, digest, in: db)
            let number = Int64(clamping: manifest.number)
            try db.execute(
                sql: """
                    INSERT INTO release (number, digest, manifest, chain) VALUES (?, ?, ?, ?)
                    ON CONFLICT (number) DO NOTHING
                    """,
                arguments: [
                    number, digest.data, try SealedStorage.data([answer.manifest]),
                    try SealedStorage.data(answer.chain),
                ]
            )
            // A release may say nothing of this filière; that it came is kept all the same.
            guard let leaf = answer.leaf, let slice else { return }
            try db.execute(
                sql: """
                    INSERT INTO slice (release, leaf, filiere, zone, period, bytes, proof)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (release, leaf) DO NOTHING
                    """,
                arguments: [
                    number, leaf.index, slice.key.filiere, slice.key.area.part, slice.key.period,
                    Data(leaf.bytes), try JSONEncoder.canonical.encode(leaf.proof),
                ]
            )
        }
    }

    /// Two releases of one number, or one that does not follow the one held, are never both kept.
    private func requireContinuity(
        _ manifest: ReleaseManifest,
        _ digest: Digest,
        in db: Database
    ) throws {
        let number = Int64(clamping: manifest.number)
        let held = try Row.fetchAll(
            db,
            sql: "SELECT number, digest FROM release WHERE number IN (?, ?)",
            arguments: [number, number - 1]
        )
        for row in held {
            let expected = row["number"] as Int64 == number ? digest : manifest.previous
            guard row["digest"] as Data == expected?.data else {
                throw ProtocolError(
                    .equivocation,
                    "release \(manifest.id) does not follow the releases held"
                )
            }
        }
    }

    func completeRelease(_ number: UInt64) async throws {
        try await write { db in
            try db.execute(
                sql: "UPDATE release SET is_complete = 1 WHERE number = ?",
                arguments: [Int64(clamping: number)]
            )
        }
    }

    /// Number and digest of the latest release held whole.
    func latestRelease(in db: Database) throws -> (number: UInt64, digest: Digest)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT number, digest FROM release WHERE is_complete = 1
                ORDER BY number DESC LIMIT 1
                """
        ).map { (UInt64($0["number"] as Int64), try Digest(column: $0["digest"])) }
    }

    /// The newest release held whole that says something of a period.
    func release(
        covering period: PeriodCode,
        as membership: Membership,
        in db: Database
    ) throws -> ReleaseHeld? {
        let number = try Int64.fetchOne(
            db,
            sql: """
                SELECT max(number) FROM release JOIN slice ON slice.release = release.number
                WHERE is_complete = 1 AND period = ? AND filiere IN (?, ?)
                """,
            arguments: [
                period.rawValue, membership.scope.filiere, FiliereCode.every.rawValue,
            ]
        )
        guard let number,
            let row = try Row.fetchOne(
                db,
                sql: "SELECT manifest, chain FROM release WHERE number = ?",
                arguments: [number]
            )
        else { return nil }
        let verifier = ReleaseVerifier(federation: membership.parent.federation)
        let manifest = try verifier.manifest(
            try SealedStorage.one(row["manifest"]),
            chain: try SealedStorage.list(row["chain"])
        )
        let leaves = try Row.fetchAll(
            db,
            sql: """
                SELECT leaf, bytes, proof FROM slice
                WHERE release = ? AND period = ? AND filiere IN (?, ?) ORDER BY leaf
                """,
            arguments: [
                number, period.rawValue, membership.scope.filiere, FiliereCode.every.rawValue,
            ]
        )
        let slices = try leaves.map { leaf in
            try verifier.slice(
                SliceOfRelease.Leaf(
                    bytes: Array(leaf["bytes"] as Data),
                    index: leaf["leaf"],
                    proof: try JSONDecoder().decode([Digest].self, from: leaf["proof"])
                ),
                of: manifest
            )
        }
        return ReleaseHeld(manifest: manifest, slices: slices)
    }
}
