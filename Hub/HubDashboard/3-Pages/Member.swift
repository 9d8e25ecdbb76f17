import ClusterProtocol
import HubCore
import Indicators
import Localisation

/// One member: what it reported, period beside period, and what its levels rest on.
struct MemberPage: DashboardPage {
    static let template = "member"

    /// Something that is true of it.
    struct Fact: Sendable {
        let name: String
        let value: String
    }

    /// A summary that came.
    struct Receipt: Sendable {
        let period: String
        let version: String
        let when: String
    }

    /// An indicator over the periods.
    struct Row: Sendable {
        let label: String
        let unit: String?
        let cells: [String]
    }

    /// Indicators that are looked at together.
    struct Table: Sendable {
        let label: String
        let heads: [String]
        let rows: [Row]
    }

    /// A row of the grid in one period.
    struct Grade: Sendable {
        let label: String
        let declared: String
        let computed: String
        let evidence: String
        let differs: Bool
    }

    /// An axis of the grid in one period.
    struct Axis: Sendable {
        let label: String
        let grades: [Grade]
    }

    let title: String
    let section: DashboardSection? = .members
    let facts: [Fact]
    let alarms: String?
    let receipts: [Receipt]
    let hasReceipts: Bool
    let gridTitle: String
    let gridShare: String
    let axes: [Axis]
    let hasGrid: Bool
    let levels: [Table]
    let hasFigures: Bool
    let figures: [Table]
    let asOf: String
}

extension DashboardHouse {
    /// Nothing is shown before the viewing is written down.
    func member(_ visit: Visit) async throws -> MemberPage {
        let holdings = try await hub.bankHoldings()
        guard let cluster = ClusterID(hex: visit.parameters["cluster"] ?? ""),
            let member = holdings.member(cluster), let catalogue = holdings.catalogue
        else { throw DoorProblem.noSuchPage }
        let summaries = holdings.summaries(of: cluster)
        try await noteViewings([
            viewing(
                of: member,
                summaries.map(\.period),
                rights: visit.account.memberRights,
                visit
            )
        ])
        return MemberMaker(
            member: member,
            summaries: summaries,
            catalogue: catalogue,
            visit: visit
        ).page
    }
}
