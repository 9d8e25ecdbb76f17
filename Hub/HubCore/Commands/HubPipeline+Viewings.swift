import ClusterProtocol
import Indicators

extension HubPipeline {
    /// Writes down who is about to see what of which members; nothing is shown before it returned.
    ///
    /// - Throws: The error of the disk: then nothing may be shown.
    package func noteViewings(_ viewings: [MemberViewing]) throws {
        guard !viewings.isEmpty else { return }
        let now = surroundings.nowSeconds()
        try store.audit(
            viewings.map { viewing in
                AuditEntry(
                    atSeconds: now,
                    actor: viewing.login,
                    action: "view member",
                    detail: [
                        viewing.cluster.hex, "\(viewing.personName), \(viewing.function)",
                        viewing.rights.map(\.rawValue).sorted().joined(separator: ","),
                        viewing.periods.map(\.rawValue).joined(separator: ","), viewing.page,
                    ].joined(separator: " | ")
                )
            }
        )
    }
}
