import ArgumentParser
import DataFolder
import Foundation
import HubCore
import Localisation

struct BundleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Échange avec les membres ou le hub parent par clé USB.",
        subcommands: [BundleExport.self, BundleImport.self]
    )
}

struct BundleExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Écrit dans un fichier ce qui attend un membre ou le hub parent.",
        discussion: "Sans --for ni --parent : publications et catalogue, pour tous les membres."
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Fichier à écrire.") var file: String

    @Option(
        name: .customLong("for"),
        parsing: .singleValue,
        help: "Membre ou hub destinataire, avec ses reçus ; à répéter pour plusieurs membres."
    )
    var members: [String] = []

    @Flag(help: "Pour le hub parent.") var parent = false
    @Flag(help: "Avec --parent : tout le journal, et pas seulement ce qui attend.") var all = false
    @Option(help: "Partie, quand un fichier ne suffit pas.") var part = 1
    @Flag(help: "Remplace le fichier s'il existe.") var force = false

    func validate() throws {
        guard members.isEmpty || !parent else {
            throw ValidationError("--for ne va pas avec --parent")
        }
        guard parent || !all else { throw ValidationError("--all demande --parent") }
    }

    func run() async {
        let request = BundleRequest(
            name: file,
            destination: parent ? .parent : .members(members),
            isEverything: all,
            part: part
        )
        let answer = await common.answer(.exportBundle(request))
        Output.keep(answer, in: file, replacing: force, in: common.lang)
        Output.give(answer, asJSON: common.json)
    }
}

struct BundleImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reprend un fichier écrit par un membre, un hub rattaché ou le hub parent."
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Fichier.") var file: String

    func run() async {
        do {
            let content = try WholeFile.read(file, bytesMax: HubOffice.bundleBytesMax)
            await common.perform(.importBundle(content: Data(content)))
        } catch {
            Output.problem(error.message.rendered(in: common.lang))
            Output.leave(3)
        }
    }
}
