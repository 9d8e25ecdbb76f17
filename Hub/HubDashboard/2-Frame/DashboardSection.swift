import Localisation

/// The places of the navigation.
enum DashboardSection: Sendable, CaseIterable {
    case monday, members, accounts, audit

    var route: DashboardRoute {
        switch self {
        case .monday: .monday
        case .members: .members
        case .accounts: .accounts
        case .audit: .audit
        }
    }

    var label: Text {
        switch self {
        case .monday: .dashMonday
        case .members: .dashMembers
        case .accounts: .dashAccounts
        case .audit: .dashAudit
        }
    }
}
