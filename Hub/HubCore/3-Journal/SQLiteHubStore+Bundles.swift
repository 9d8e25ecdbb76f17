import ClusterProtocol
import GRDB

extension SQLiteHubStore {
    /// What the receipts of these nodes say, in the order of their streams.
    func settlements(of nodes: Set<PartyID>) throws -> [Settlement] {
        try database.read { db in
            var settlements: [Settlement] = []
            for node in nodes.sorted() {
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT node, epoch_counter, epoch_nonce, sequence, digest, received_on,
                            NULL AS code, '' AS detail FROM journal WHERE node = ?
                        UNION ALL
                        SELECT node, epoch_counter, epoch_nonce, sequence, digest, received_on,
                            code, detail FROM refusal WHERE node = ?
                        ORDER BY 2, 3, 4
                        """,
                    arguments: [node.data, node.data]
                )
                settlements += try rows.map(Self.settlement)
            }
            return settlements
        }
    }

    private static func settlement(_ row: Row) throws -> Settlement {
        let day: Int32 = row["received_on"]
        var refusal: ProtocolError?
        if let number: Int = row["code"] {
            guard let code = RefusalCode(rawValue: number) else {
                throw HubError.storageDamaged("refusal.code")
            }
            refusal = ProtocolError(code, row["detail"])
        }
        return Settlement(
            batch: try row.batchID(),
            digest: try row.value("digest"),
            receivedOn: DayNumber(day),
            refusal: refusal
        )
    }

    /// The batches of the journal with these digests.
    func batches(of digests: [Digest]) throws -> [Digest: BatchID] {
        try database.read { db in
            let select = try db.cachedStatement(
                sql: """
                    SELECT node, epoch_counter, epoch_nonce, sequence FROM journal
                    WHERE digest = ?
                    """
            )
            var batches: [Digest: BatchID] = [:]
            for digest in digests {
                batches[digest] = try Row.fetchOne(select, arguments: [digest.data])?.batchID()
            }
            return batches
        }
    }
}
