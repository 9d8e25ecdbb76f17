package import HTTPTypes

/// Every address of the pages, with the right it asks for: one that says none does not compile.
package enum DashboardRoute: Sendable, Hashable, CaseIterable {
    case style, icon
    case signInForm, signIn
    case signOut, language, passwordForm, password
    case monday
    case members, member
    case accounts, addAccount, closeAccount, resetPassword
    case audit

    /// What it asks of whoever comes.
    package var permission: Permission {
        switch self {
        case .style, .icon, .signInForm, .signIn: .anyone
        case .signOut, .language, .passwordForm, .password: .own
        case .monday: .signedIn
        case .members, .member: .members
        case .accounts, .addAccount, .closeAccount, .resetPassword: .accounts
        case .audit: .audit
        }
    }

    /// GET, or POST for what changes something.
    package var method: HTTPRequest.Method {
        switch self {
        case .signIn, .signOut, .language, .password, .addAccount, .closeAccount, .resetPassword:
            .post
        default: .get
        }
    }

    /// Its path, `{name}` standing for what changes.
    package var path: String {
        switch self {
        case .style: "/tableau.css"
        case .icon: "/favicon.svg"
        case .signInForm, .signIn: "/connexion"
        case .signOut: "/sortie"
        case .language: "/langue"
        case .passwordForm, .password: "/mot-de-passe"
        case .monday: "/"
        case .members: "/membres"
        case .member: "/membres/{cluster}"
        case .accounts, .addAccount: "/comptes"
        case .closeAccount: "/comptes/{login}/fermeture"
        case .resetPassword: "/comptes/{login}/mot-de-passe"
        case .audit: "/journal"
        }
    }
}
