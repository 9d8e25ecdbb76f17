package import ClusterProtocol
package import HubCore

/// Who may do what: everything is refused that is not said here.
package enum Access {
    /// What the door answers.
    package enum Verdict: Sendable, Hashable {
        case allowed
        /// Nobody is signed in.
        case signIn
        /// Another password first.
        case changePassword
        /// Not for this account.
        case refused
        /// There is no such route, or none that says whom it is for.
        case noSuchPage
    }

    /// Decides on a route for an account as it is on a day; nil for nobody.
    package static func verdict(
        on route: DashboardRoute?,
        for account: Account?,
        today: DayNumber
    ) -> Verdict {
        guard let route else { return .noSuchPage }
        if route.permission == .anyone { return .allowed }
        guard let account, account.isOpen(on: today) else { return .signIn }
        if route.permission == .own { return .allowed }
        guard !account.mustChange else { return .changePassword }
        return isAllowed(route.permission, account) ? .allowed : .refused
    }

    private static func isAllowed(_ permission: Permission, _ account: Account) -> Bool {
        switch permission {
        case .anyone, .own, .signedIn: true
        case .members: !account.memberRights.isEmpty
        case .accounts: account.role == .administrator
        case .audit: account.role == .administrator || account.role == .auditor
        }
    }

    /// Whether the names of members are shown: to staff whose only interest is their work.
    package static func showsNames(to account: Account) -> Bool {
        account.role.mayOpenMembers && account.affiliation == .none
    }
}
