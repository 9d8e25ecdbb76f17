package import ClusterProtocol

/// Somebody who may sign in to the hub's pages.
package struct Account: Sendable, Hashable {
    /// What they sign in with; lower case.
    package let login: String
    /// Their name, as members read it in their own console.
    package let name: String
    package let function: String
    package let role: AccountRole
    package let rights: Set<AccountRight>
    package let affiliation: Affiliation
    /// Last day it opens anything.
    package let until: DayNumber?
    /// Codes of the zones it is limited to; empty: every zone.
    package let zones: [String]
    package var isDisabled: Bool
    /// Whether another password must be chosen before anything else.
    package var mustChange: Bool

    /// Takes the parts of an account.
    package init(
        login: String,
        name: String,
        function: String,
        role: AccountRole,
        rights: Set<AccountRight>,
        affiliation: Affiliation,
        until: DayNumber? = nil,
        zones: [String] = [],
        isDisabled: Bool = false,
        mustChange: Bool = false
    ) {
        self.login = login
        self.name = name
        self.function = function
        self.role = role
        self.rights = rights
        self.affiliation = affiliation
        self.until = until
        self.zones = zones
        self.isDisabled = isDisabled
        self.mustChange = mustChange
    }

    /// Whether it opens anything on a day.
    package func isOpen(on day: DayNumber) -> Bool {
        !isDisabled && (until.map { day <= $0 } ?? true)
    }

    /// What it may see of members: nothing where it is affiliated, whatever was written down.
    package var memberRights: Set<AccountRight> {
        guard role.mayOpenMembers, affiliation == .none else { return [] }
        return rights
    }
}
