public import ArgumentParser
public import HubCore

extension AccountRole: ExpressibleByArgument {}
extension AccountRight: ExpressibleByArgument {}

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Comptes du tableau de bord ; le premier ne se crée qu'ici.",
        subcommands: [
            AccountAdd.self, AccountList.self, AccountDisable.self, AccountPassword.self,
        ]
    )
}

struct AccountAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Crée un compte ; le mot de passe est demandé, et n'est jamais montré."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @OptionGroup var password: PasswordOptions
    @Argument(help: "Identifiant, en minuscules.") var login: String
    @Option(help: "Nom, comme les membres le liront.") var name: String
    @Option(help: "Fonction.") var function: String
    @Option(help: "Rôle : administrator, bankStaff, coordination, auditor ou evaluator.")
    var role: AccountRole
    @Option(help: "Vue des membres : grid ou figures ; à répéter.") var right: [AccountRight] = []
    @Option(help: "Appartenance : none, cluster:NOM ou owner:NUMÉRO D'IMMATRICULATION.")
    var affiliation: String
    @Option(help: "Dernier jour (AAAA-MM-JJ) ; obligatoire pour une évaluation.")
    var until: String?
    @Option(help: "Zone à laquelle une évaluation se limite ; à répéter.") var zone: [String] = []

    func run() async {
        let hash = password.hash(of: login, in: common.lang)
        await common.perform(
            .account(
                .add(
                    AccountDraft(
                        login: login,
                        name: name,
                        function: function,
                        role: role,
                        rights: Set(right),
                        affiliation: affiliation,
                        until: until,
                        zones: zone,
                        password: hash
                    ),
                    person: person.name
                )
            )
        )
    }
}

struct AccountList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Qui a un compte."
    )
    @OptionGroup var common: CommonOptions

    func run() async { await common.perform(.account(.list)) }
}

struct AccountDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Ferme un compte : ses sessions s'arrêtent aussitôt."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "Identifiant.") var login: String

    func run() async {
        await common.perform(.account(.disable(login: login, person: person.name)))
    }
}

struct AccountPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Donne un autre mot de passe."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @OptionGroup var password: PasswordOptions
    @Argument(help: "Identifiant.") var login: String

    func run() async {
        let hash = password.hash(of: login, in: common.lang)
        let password = NewPassword(login: login, hash: hash)
        await common.perform(.account(.password(password, person: person.name)))
    }
}
