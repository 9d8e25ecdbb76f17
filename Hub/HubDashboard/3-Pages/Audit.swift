import HubCore
import Localisation
import WebFrame

/// The audit log, the newest first.
struct AuditPage: DashboardPage {
    static let template = "audit"
    /// Lines on a page.
    static let linesMax = 100

    /// A line.
    struct Line: Sendable {
        let when: String
        let who: String
        let what: String
        let detail: String
    }

    let title: String
    let section: DashboardSection? = .audit
    let lines: [Line]
    let hasLines: Bool
    /// Where the older ones are.
    let olderHref: String?
}

extension DashboardHouse {
    func audit(_ visit: Visit) async throws -> AuditPage {
        let entries = try await hub.auditEntries(
            before: Int64(visit.asked("avant")),
            limit: AuditPage.linesMax
        )
        let isFull = entries.count == AuditPage.linesMax
        return AuditPage(
            title: visit.say(Text.auditTitle),
            lines: entries.map {
                AuditPage.Line(
                    when: visit.wording.moment($0.atSeconds),
                    who: $0.actor,
                    what: $0.action,
                    detail: $0.detail
                )
            },
            hasLines: !entries.isEmpty,
            olderHref: isFull
                ? entries.last.map { "\(DashboardRoute.audit.path)?avant=\($0.position)" } : nil
        )
    }
}
