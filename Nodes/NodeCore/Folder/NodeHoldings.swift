package import ClusterProtocol
import GRDB
package import Indicators

/// What a node holds, as it can be compared with what hubs hold.
package struct NodeHoldings: Sendable, Hashable {
    /// The last summary sealed of each period.
    package struct Sealed: Sendable, Hashable {
        package let revision: UInt32
        package let content: SummaryContent
    }

    /// The node's cluster.
    package let cluster: ClusterID
    /// Digests of all batches ever sealed.
    package let batches: Set<Digest>
    /// Those whose receipt says that they count.
    package let receipted: Set<Digest>
    /// Those the hub refused for good, or that were sealed again.
    package let closed: Set<Digest>
    /// The last revision of each period.
    package let current: [PeriodCode: Sealed]
    /// Number of the newest release held, 0 for none.
    package let release: UInt64
    /// Who looked at what it reported: digests of the bodies.
    package let viewings: Set<Digest>
}

extension NodeStore {
    func holdings() async throws -> NodeHoldings {
        try await read { db in
            let membership = try self.membership(in: db)
            func digests(_ condition: String) throws -> Set<Digest> {
                let sql = """
                    SELECT batch.digest FROM batch LEFT JOIN receipt ON receipt.batch = batch.digest
                    WHERE \(condition)
                    """
                return Set(
                    try Row.fetchAll(db, sql: sql).map { try Digest(column: $0["digest"]) }
                )
            }
            var current: [PeriodCode: NodeHoldings.Sealed] = [:]
            for period in try String.fetchAll(db, sql: "SELECT DISTINCT period FROM summary") {
                current[PeriodCode(period)] = try self.lastSealed(PeriodCode(period), in: db)
                    .map { NodeHoldings.Sealed(revision: $0.revision, content: $0.content) }
            }
            return NodeHoldings(
                cluster: membership.scope.cluster,
                batches: try digests("TRUE"),
                receipted: try digests(
                    "receipt.settlement = \(Receipt.Settlement.journalled.rawValue)"
                ),
                closed: try digests("batch.disposition <> 'open'"),
                current: current,
                release: try self.latestRelease(in: db)?.number ?? 0,
                viewings: Set(
                    try Row.fetchAll(db, sql: "SELECT digest FROM viewing").map {
                        try Digest(column: $0["digest"])
                    }
                )
            )
        }
    }
}
