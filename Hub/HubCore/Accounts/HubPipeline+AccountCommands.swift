import ClusterProtocol
import DataFolder
import Localisation
import Reports

extension HubPipeline {
    func account(_ request: AccountRequest, in language: Language) throws -> CommandAnswer {
        switch request {
        case .add(let draft, let person):
            try add(draft, by: person)
            return Self.answer("account-added", draft.login, Text.accountAdded, in: language)
        case .list: return accountList(in: language)
        case .disable(let login, let person):
            try disable(login, by: person)
            return Self.answer("account-disabled", login, Text.accountDisabled, in: language)
        case .password(let password, let person):
            try set(password, by: person)
            return Self.answer(
                "account-password",
                password.login,
                Text.accountPasswordSet,
                in: language
            )
        }
    }

    private static func answer(
        _ format: String,
        _ login: String,
        _ text: Text,
        in language: Language
    ) -> CommandAnswer {
        CommandAnswer(
            document: JSONValue.document(format, ["login": .text(login.lowercased())]).encoded,
            text: text(login.lowercased()).rendered(in: language)
        )
    }

    private func accountList(in language: Language) -> CommandAnswer {
        let all = accounts.all
        var table = TextTable([
            (Text.columnLogin().rendered(in: language), .left),
            (Text.columnPerson().rendered(in: language), .left),
            (Text.columnRole().rendered(in: language), .left),
            (Text.columnRights().rendered(in: language), .left),
            (Text.columnAffiliation().rendered(in: language), .left),
            (Text.columnState().rendered(in: language), .left),
        ])
        let today = DayNumber(secondsSince1970: surroundings.nowSeconds())
        for account in all.map(\.account) {
            let rights = AccountRight.allCases.filter(account.rights.contains)
                .map { $0.label().rendered(in: language) }.joined(separator: ", ")
            table.add([
                account.login, "\(account.name), \(account.function)",
                account.role.label().rendered(in: language), rights.isEmpty ? "–" : rights,
                Self.said(account.affiliation),
                account.isOpen(on: today)
                    ? account.until?.iso8601 ?? "" : Text.accountClosed().rendered(in: language),
            ])
        }
        return CommandAnswer(
            document: JSONValue.document(
                "accounts",
                ["accounts": .array(all.map { Self.json($0.account) })]
            ).encoded,
            text: all.isEmpty ? Text.accountNone().rendered(in: language) : table.text
        )
    }

    private static func json(_ account: Account) -> JSONValue {
        [
            "login": .text(account.login), "name": .text(account.name),
            "function": .text(account.function), "role": .text(account.role.rawValue),
            "rights": .array(account.rights.map(\.rawValue).sorted().map { .text($0) }),
            "affiliation": .text(said(account.affiliation)),
            "until": .optional(account.until?.iso8601),
            "zones": .array(account.zones.map { .text($0) }),
            "disabled": .bool(account.isDisabled),
        ]
    }
}
