package import Passwords

/// An account to make, as it was typed.
public struct AccountDraft: Sendable, Hashable, Codable {
    /// What they will sign in with.
    public var login: String
    /// Their name.
    public var name: String
    /// Their function.
    public var function: String
    /// What they do at the pages.
    public var role: AccountRole
    /// What they may see of members.
    public var rights: Set<AccountRight>
    /// `none`, `cluster:NAME` or `owner:REGISTER NUMBER`: there is no standard answer.
    public var affiliation: String
    /// Last day, ISO 8601.
    public var until: String?
    /// Codes of the zones it is limited to.
    public var zones: [String]
    package var password: PasswordHash
    package var mustChange: Bool

    /// Takes the parts of a draft.
    package init(
        login: String,
        name: String,
        function: String,
        role: AccountRole,
        rights: Set<AccountRight> = [],
        affiliation: String,
        until: String? = nil,
        zones: [String] = [],
        password: PasswordHash,
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
        self.password = password
        self.mustChange = mustChange
    }
}
