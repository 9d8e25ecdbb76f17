import ArgumentParser
import Foundation
import NodeCore

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Préparer le dossier : clés et base de données."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.initialise) }
}

struct Enrol: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "S'inscrire auprès d'un hub de clusters avec une invitation, ou changer de hub."
    )
    @Argument(help: "L'invitation, ou @FICHIER qui la contient.")
    var invite: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        var text = invite
        if invite.hasPrefix("@") {
            let bytes = try common.output.contents(of: String(invite.dropFirst()))
            text = String(decoding: bytes, as: UTF8.self)
        }
        try await common.perform(.enrol(invite: text))
    }
}

struct Summarise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Montrer ce qui partirait pour une période."
    )
    @Option(help: "La période.")
    var period: String
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.summarise(period: period)) }
}

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Faire le bilan : chiffres, tendances, objectifs, niveaux à vérifier."
    )
    @Option(help: "La période ; la dernière campagne par défaut.")
    var period: String?
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.review(period: period)) }
}

struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sceller ce qui a changé et le mettre en attente d'envoi."
    )
    @Option(name: .customLong("period"), help: "Une période ; toutes par défaut.")
    var periods: [String] = []
    @Flag(name: .customLong("dry-run"), help: "Montrer ce qui partirait, famille par famille.")
    var isDryRun = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(.publish(periods: periods, dryRun: isDryRun))
    }
}

struct RotateKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-key",
        abstract: "Changer les clés du poste ; ce qui est déjà scellé reste valable."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.rotateKey) }
}

struct Sync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Échanger avec le hub de clusters, puis se déconnecter."
    )
    @Option(help: "Attente la plus longue, en secondes.")
    var timeout: Double = 60
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.sync(deadlineSeconds: timeout)) }
}

struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Situer le cluster dans son groupe."
    )
    @Option(help: "La période ; la dernière par défaut.")
    var period: String?
    @Option(help: "Écrire la fiche dans ce fichier : une page A4 à imprimer.")
    var html: String?
    @Flag(help: "La fiche en message court, à coller dans WhatsApp.")
    var whatsapp = false
    @Flag(name: .customLong("force"), help: "Remplacer le fichier s'il existe.")
    var isReplacing = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard html == nil || !whatsapp else {
            throw ValidationError("--html FICHIER ou --whatsapp : un seul des deux")
        }
    }

    func run() async throws {
        let form: SheetForm = html.map { .page(name: $0) } ?? (whatsapp ? .message : .terminal)
        let answer = await common.answer(.compare(period: period, as: form))
        if let html { try common.output.keep(answer, in: html, replacing: isReplacing) }
        try common.output.write(answer)
    }
}

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Dire comment va le poste.")
    @Flag(help: "Dire que l'alarme « deux machines » est réglée.")
    var closeAlarm = false
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(closeAlarm ? .closeAlarm : .status) }
}

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Chercher ce qui ne va pas, et dire quoi faire ; rien n'est changé.",
        discussion: "Codes de sortie : 0 rien ne bloque · 6 quelque chose est à régler."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try common.output.write(
            await NodeCommands.doctor(
                in: common.folder,
                language: common.output.language,
                environment: .system(logger: common.output.logger)
            )
        )
    }
}

struct Viewings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Montrer qui a regardé les chiffres du cluster dans les hubs de clusters."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.viewings) }
}

struct Receipts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Montrer ce qui est parti et les reçus du hub de clusters."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.receipts) }
}
