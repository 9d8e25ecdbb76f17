public import Localisation
package import Passwords

/// Why an account is not made or changed.
public enum AccountError: Error, Sendable, Hashable, Explained {
    /// Letters, digits, points and dashes, 2 to 32.
    case badLogin(String)
    /// Somebody has it.
    case taken(String)
    /// Nobody has it.
    case unknown(String)
    /// A name and a function are obligatory: members read them.
    case nameless
    /// Too long a name or a function.
    case tooLong(charactersMax: Int)
    /// Rights of member views are for the bank's staff and the coordination.
    case rightsNotForRole(AccountRole)
    /// Whoever is affiliated opens no member view.
    case rightsOfAffiliated
    /// `none`, `cluster:…` or `owner:…`.
    case badAffiliation(String)
    /// An evaluator comes for a time.
    case endMissing
    /// A day is written 2026-11-22.
    case badDay(String)
    /// Zones limit evaluators only.
    case zonesNotForRole(AccountRole)
    /// Somebody must be able to make accounts.
    case lastAdministrator(String)
    /// Nobody can read it as they type.
    case password(Message)

    /// The exit code of the command that meets it.
    public var exitCode: Int32 {
        switch self {
        case .taken, .lastAdministrator: 4
        default: 3
        }
    }

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .badLogin(let seen): Text.accountBadLogin(seen)
        case .taken(let login): Text.accountTaken(login)
        case .unknown(let login): Text.accountUnknown(login)
        case .nameless: Text.accountNameless()
        case .tooLong(let most): Text.accountTooLong(most)
        case .rightsNotForRole(let role):
            Text.accountRightsNotForRole.with([.message(role.label())])
        case .rightsOfAffiliated: Text.accountRightsOfAffiliated()
        case .badAffiliation(let seen): Text.accountBadAffiliation(seen)
        case .endMissing: Text.accountEndMissing()
        case .badDay(let seen): Text.accountBadDay(seen)
        case .zonesNotForRole(let role):
            Text.accountZonesNotForRole.with([.message(role.label())])
        case .lastAdministrator(let login): Text.accountLastAdministrator(login)
        case .password(let why): why
        }
    }
}

extension AccountRole {
    /// The role as people call it.
    public var label: Text {
        switch self {
        case .administrator: .roleAdministrator
        case .bankStaff: .roleBankStaff
        case .coordination: .roleCoordination
        case .auditor: .roleAuditor
        case .evaluator: .roleEvaluator
        }
    }
}

extension AccountRight {
    /// The right as people call it.
    public var label: Text {
        switch self {
        case .grid: .rightGrid
        case .figures: .rightFigures
        }
    }
}

extension AccountError {
    /// What a password's failure is to a person.
    package init(_ failure: PasswordFailure) {
        self =
            switch failure {
            case .tooShort: .password(Text.passwordTooShort(PasswordRule.charactersMin))
            case .tooLong: .password(Text.passwordTooLong())
            case .busy: .password(Text.dashBusy())
            case .unavailable: .password(Text.passwordUnavailable())
            }
    }
}
