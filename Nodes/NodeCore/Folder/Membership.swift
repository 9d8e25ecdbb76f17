import ClusterProtocol
import Exchange
import Foundation
import GRDB
import Indicators

/// What an enrolled node is, and the catalogue it speaks.
struct Membership: Sendable {
    let chain: CertificateChain
    let certificate: Certificate
    let scope: ClusterScope
    let parent: ParentAddress
    let name: String
    let catalogue: Catalogue
    let catalogueDigest: Digest

    var node: PartyID { certificate.subject }
    var certificateDigest: Digest { chain.leaf.digest }

    /// The parts of a release that concern this node, narrowest first.
    var parts: [ReleaseQuery.Part] { scope.releaseParts }

    /// Names of the hubs that receive what this node publishes, nearest first.
    var recipients: [String] {
        chain.issuers.compactMap { try? Certificate(decoding: $0.body).hub?.name }
    }
}

extension NodeStore {
    func membership() async throws -> Membership {
        try await read { db in try self.membership(in: db) }
    }

    /// The membership in force, or `NodeError.notEnrolled`.
    func membership(in db: Database) throws -> Membership {
        guard
            let row = try Row.fetchOne(db, sql: "SELECT * FROM membership ORDER BY serial DESC"),
            let held = try Row.fetchOne(
                db,
                sql: "SELECT digest, document FROM catalogue ORDER BY number DESC, digest"
            )
        else { throw NodeError.notEnrolled }
        let chain = CertificateChain(
            leaf: try SealedStorage.one(row["leaf"]),
            issuers: try SealedStorage.list(row["issuers"])
        )
        let certificate = try Certificate(decoding: chain.leaf.body)
        guard let scope = certificate.cluster else {
            throw NodeError.storage("the certificate held is not a cluster's")
        }
        let digest = try Digest(column: held["digest"])
        return Membership(
            chain: chain,
            certificate: certificate,
            scope: scope,
            parent: try JSONDecoder().decode(ParentAddress.self, from: row["parent"]),
            name: row["name"],
            catalogue: try catalogue(digest) { Array(held["document"] as Data) },
            catalogueDigest: digest
        )
    }

    /// Keeps what an enrolment gave, whole.
    func keep(_ enrolment: Enrolment, parent: ParentAddress, atSeconds now: Int64) async throws {
        try await write { db in
            try self.keepCatalogue(
                enrolment.catalogue,
                sealed: enrolment.acceptance.catalogue,
                chain: enrolment.acceptance.catalogueChain,
                in: db
            )
            try self.insert(
                enrolment.acceptance.chain,
                serial: enrolment.certificate.serial,
                parent: parent,
                name: enrolment.acceptance.name,
                atSeconds: now,
                in: db
            )
        }
    }

    /// Keeps a certificate whose chain was checked; those before stay, their batches name them.
    func insert(
        _ chain: CertificateChain,
        serial: UInt32,
        parent: ParentAddress,
        name: String,
        atSeconds now: Int64,
        in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO membership
                    (certificate, serial, leaf, issuers, parent, name, since_seconds)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                chain.leaf.digest.data, Int64(serial), try SealedStorage.data([chain.leaf]),
                try SealedStorage.data(chain.issuers), try JSONEncoder.canonical.encode(parent),
                name, now,
            ]
        )
    }

    /// Keeps a catalogue whose signature was checked; one older than the one held is left out.
    func keepCatalogue(
        _ document: CatalogueDocument,
        sealed: Sealed,
        chain: [Sealed],
        in db: Database
    ) throws {
        // What cannot be read must not become what everything else depends on.
        _ = try catalogue(document.digest) { document.document }
        let number = try Int64.fetchOne(db, sql: "SELECT max(number) FROM catalogue") ?? -1
        guard Int64(clamping: document.number) > number else { return }
        try db.execute(
            sql: """
                INSERT INTO catalogue (digest, number, identifier, document, sealed, chain)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """,
            arguments: [
                document.digest.data, Int64(clamping: document.number), document.identifier,
                Data(document.document), try SealedStorage.data([sealed]),
                try SealedStorage.data(chain),
            ]
        )
    }
}
