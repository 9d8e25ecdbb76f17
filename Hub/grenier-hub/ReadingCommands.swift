import ArgumentParser
import Foundation
import HubCore

struct EnrolCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: "Inscrit ce hub auprès de son hub parent."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var federation: FederationOptions
    @Argument(help: "Texte de l'invitation.") var invite: String

    func run() async {
        let seed = federation.read(in: common.lang)
        await common.perform(.enrol(invite: invite, federationSeed: seed))
    }
}

struct MembersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members",
        abstract: "Qui est membre, ce qui est arrivé, ce qui manque."
    )
    @OptionGroup var common: CommonOptions

    func run() async { await common.perform(.members) }
}

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Chiffres publiés d'une filière et d'une période."
    )
    @OptionGroup var common: CommonOptions
    @Option(help: "Code de la filière.") var filiere: String
    @Option(help: "Code de la période.") var period: String

    func run() async { await common.perform(.compare(filiere: filiere, period: period)) }
}

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Relit tout le journal et contrôle tout."
    )
    @OptionGroup var common: CommonOptions

    func run() async { await common.perform(.verify) }
}

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Cherche ce qui ne va pas, et dit quoi faire ; rien n'est changé.",
        discussion: "Codes de sortie : 0 rien ne bloque · 6 quelque chose est à régler."
    )
    @OptionGroup var common: CommonOptions
    @Option(help: "La seconde copie du registre, si ce n'est pas celle de la dernière publication.")
    var ledgerCopy: String?

    func run() async {
        let answer = await HubOffice.doctor(
            path: common.dir,
            ledgerCopy: ledgerCopy.map { URL(fileURLWithPath: $0).path },
            surroundings: .system,
            language: common.lang,
            logger: common.logger
        )
        Output.give(answer, asJSON: common.json)
    }
}

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Où en est le hub."
    )
    @OptionGroup var common: CommonOptions

    func run() async { await common.perform(.status) }
}
