import ClusterProtocol
import HubCore
import Indicators
import Localisation
import Passwords
import WebFrame

/// Who may sign in, and the form that makes another account.
struct AccountsPage: DashboardPage {
    static let template = "accounts"

    /// An account.
    struct Row: Sendable {
        let login: String
        let name: String
        let function: String
        let role: String
        let views: String
        let affiliation: String
        let state: String
        /// Whether it may still be closed or given a password.
        let isOpen: Bool
        /// Its addresses.
        let closeHref: String
        let resetHref: String
    }

    let title: String
    let section: DashboardSection? = .accounts
    let problem: String?
    let rows: [Row]
    let roles: [MembersPage.Choice]
    let rights: [MembersPage.Choice]
    let affiliations: [MembersPage.Choice]
    let zones: [MembersPage.Choice]
    /// What was typed.
    let login: String
    let name: String
    let function: String
    let affiliate: String
    let until: String
}

extension DashboardHouse {
    func accounts(_ visit: Visit, problem: Message?) async throws -> AccountsPage {
        let wording = visit.wording
        let today = today(visit.nowSeconds)
        let form = visit.form
        let zones = try await hub.bankHoldings().catalogue?.zoning.zones ?? []
        return AccountsPage(
            title: wording.say(Text.accountsTitle),
            problem: problem.map(wording.say),
            rows: hub.accounts.all.map { Self.row($0.account, wording, today) },
            roles: AccountRole.allCases.map {
                choice($0.rawValue, $0.label, form?["role"] == $0.rawValue, wording)
            },
            rights: AccountRight.allCases.map {
                choice(
                    $0.rawValue,
                    $0.label,
                    form?.all("droit").contains($0.rawValue) ?? false,
                    wording
                )
            },
            affiliations: [
                ("", Text.accountsChoose), ("none", .accountsUnaffiliated),
                ("cluster", .accountsOfCluster), ("owner", .accountsOfOwner),
            ].map { choice($0.0, $0.1, (form?["appartenance"] ?? "") == $0.0, wording) },
            zones: zones.map {
                MembersPage.Choice(
                    value: $0.code.rawValue,
                    label: wording.text($0.label),
                    isChosen: form?.all("zone").contains($0.code.rawValue) ?? false
                )
            },
            login: form?["identifiant"] ?? "",
            name: form?["nom"] ?? "",
            function: form?["fonction"] ?? "",
            affiliate: form?["a-qui"] ?? "",
            until: form?["fin"] ?? ""
        )
    }

    private func choice(
        _ value: String,
        _ label: Text,
        _ isChosen: Bool,
        _ wording: Wording
    ) -> MembersPage.Choice {
        MembersPage.Choice(value: value, label: wording.say(label), isChosen: isChosen)
    }

    private static func row(
        _ account: Account,
        _ wording: Wording,
        _ today: DayNumber
    ) -> AccountsPage.Row {
        let rights = AccountRight.allCases.filter(account.rights.contains)
        let affiliation: Text =
            switch account.affiliation {
            case .none: .accountsUnaffiliated
            case .cluster: .accountsOfCluster
            case .owner: .accountsOfOwner
            }
        let isOpen = account.isOpen(on: today)
        return AccountsPage.Row(
            login: account.login,
            name: account.name,
            function: account.function,
            role: wording.say(account.role.label),
            views: rights.isEmpty
                ? "–" : rights.map { wording.say($0.label) }.joined(separator: ", "),
            affiliation: wording.say(affiliation),
            state: wording.say(isOpen ? Text.accountsOpen : Text.accountClosed),
            isOpen: isOpen,
            closeHref: "/comptes/\(account.login)/fermeture",
            resetHref: "/comptes/\(account.login)/mot-de-passe"
        )
    }

    // MARK: Changes

    func addAccount(_ visit: Visit) async throws -> PageAnswer {
        guard let form = visit.form else { throw DoorProblem.staleForm }
        return try await attempt(visit) {
            guard let role = AccountRole(rawValue: form["role"]) else {
                throw DoorProblem.badForm(isTooLong: false)
            }
            let kind = form["appartenance"]
            let draft = AccountDraft(
                login: form["identifiant"],
                name: form["nom"],
                function: form["fonction"],
                role: role,
                rights: Set(form.all("droit").compactMap(AccountRight.init(rawValue:))),
                affiliation: kind == "none" ? kind : "\(kind):\(form["a-qui"])",
                until: form["fin"].isEmpty ? nil : form["fin"],
                zones: form.all("zone"),
                password: try await desk.hash(form["mot-de-passe"]),
                mustChange: true
            )
            try await hub.add(draft, by: visit.account.login)
            return Text.accountAdded(draft.login.lowercased())
        }
    }

    func closeAccount(_ visit: Visit) async throws -> PageAnswer {
        let login = visit.parameters["login"] ?? ""
        return try await attempt(visit) {
            try await hub.disable(login, by: visit.account.login)
            sessions.endAll(of: login)
            return Text.accountDisabled(login)
        }
    }

    func resetPassword(_ visit: Visit) async throws -> PageAnswer {
        guard let form = visit.form else { throw DoorProblem.staleForm }
        let login = visit.parameters["login"] ?? ""
        return try await attempt(visit) {
            let hash = try await desk.hash(form["mot-de-passe"])
            try await hub.set(
                NewPassword(login: login, hash: hash, mustChange: true),
                by: visit.account.login
            )
            sessions.endAll(of: login, but: visit.session.id)
            return Text.accountPasswordSet(login)
        }
    }

    /// Does something with accounts, and says on their page what came of it.
    private func attempt(
        _ visit: Visit,
        _ change: () async throws -> Message
    ) async throws -> PageAnswer {
        let problem: Message
        do {
            return .done(to: DashboardRoute.accounts.path, try await change())
        } catch let failure as PasswordFailure {
            problem = AccountError(failure).message
        } catch let error as AccountError {
            problem = error.message
        } catch let error as HubError {
            problem = error.message
        }
        return .refused(try await accounts(visit, problem: problem))
    }
}
