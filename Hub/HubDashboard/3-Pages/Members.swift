import HubCore
import Indicators
import Localisation

/// The members side by side on some indicators.
struct MembersPage: DashboardPage {
    static let template = "members"

    /// Something to choose from.
    struct Choice: Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// A heading that sorts.
    struct Column: Sendable {
        let label: String
        let unit: String?
        let href: String
        /// What the heading says to a screen reader: `ascending`, `descending` or `none`.
        let order: String
        /// An arrow for the eye.
        let sign: String
        let isNumber: Bool
    }

    /// A value with its rank.
    struct Cell: Sendable {
        let text: String
        let rank: String?
        let isMissing: Bool
    }

    /// A cluster.
    struct Row: Sendable {
        let name: String
        let href: String
        let area: String
        let cells: [Cell]
    }

    let title: String
    let section: DashboardSection? = .members
    let filieres: [Choice]
    let zones: [Choice]
    let periods: [Choice]
    let sets: [Choice]
    /// What the form keeps of the sorting.
    let sort: String
    let order: String
    let count: String
    let columns: [Column]
    let rows: [Row]
    let hasRows: Bool
    let pages: [Link]
    let hasPages: Bool
    let asOf: String
}

extension DashboardHouse {
    /// Nothing is shown before the viewings are written down.
    func members(_ visit: Visit) async throws -> MembersPage {
        let holdings = try await hub.bankHoldings()
        guard let maker = MembersMaker(holdings: holdings, visit: visit) else {
            throw DoorProblem.noSuchPage
        }
        let (page, shown) = maker.page
        try await noteViewings(
            shown.map {
                viewing(of: $0, [maker.period.code], rights: maker.shownRights, visit)
            }
        )
        return page
    }

    func viewing(
        of member: BankHoldings.Member,
        _ periods: [PeriodCode],
        rights: Set<AccountRight>,
        _ visit: Visit
    ) -> MemberViewing {
        MemberViewing(
            cluster: member.cluster,
            personName: visit.account.name,
            function: visit.account.function,
            login: visit.account.login,
            rights: rights,
            periods: periods,
            page: visit.path
        )
    }
}
