package import Passwords

/// What is done with accounts.
public enum AccountRequest: Sendable, Hashable, Codable {
    /// Makes one.
    case add(AccountDraft, person: String)
    /// Who has one.
    case list
    /// Lets somebody in no more.
    case disable(login: String, person: String)
    /// Gives another password.
    case password(NewPassword, person: String)
}

/// Another password for an account.
public struct NewPassword: Sendable, Hashable, Codable {
    /// Whose.
    public let login: String
    package let hash: PasswordHash
    /// Whether its owner must choose another at once.
    package let mustChange: Bool

    /// Takes the login and the hash.
    package init(login: String, hash: PasswordHash, mustChange: Bool = false) {
        self.login = login
        self.hash = hash
        self.mustChange = mustChange
    }
}
