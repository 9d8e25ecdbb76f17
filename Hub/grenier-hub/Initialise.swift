import ArgumentParser
import Countries
import Foundation
import HubCore
import Localisation

struct Initialise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Crée un hub de clusters dans un dossier vide."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "Nom du hub, par exemple « BNCA riz ».")
    var name: String

    @Option(parsing: .singleValue, help: "Code d'une zone servie ; à répéter.")
    var zone: [String] = []

    @Option(parsing: .singleValue, help: "Code d'une filière servie ; à répéter.")
    var filiere: [String] = []

    @Option(help: "national ou regional.")
    var level: Level = .national

    @Option(help: "Catalogue d'indicateurs, pour le hub racine : « benin » ou un fichier YAML.")
    var catalogue: String?

    @Option(help: "Fichier de 32 octets : la clé de la fédération, si elle existe déjà.")
    var federationKey: String?

    @Option(help: "Adresse que les membres utilisent.")
    var address = "127.0.0.1"

    @Option(help: "Adresse d'écoute ; par défaut celle des membres, « * » pour toutes.")
    var bind: String?

    @Option(help: "Premier des trois ports : échange, inscription, annonces.")
    var port = 5710

    enum Level: String, ExpressibleByArgument {
        case national, regional
    }

    func run() async {
        do {
            let setup = HubSetup(
                name: name,
                isNational: level == .national,
                filieres: filiere,
                zones: zone,
                catalogue: try catalogue.map(InputFile.catalogue),
                federationSeed: try federationKey.map(InputFile.read),
                bind: bind ?? address,
                address: address,
                port: port
            )
            Output.give(
                HubOffice.initialise(
                    setup,
                    path: common.dir,
                    surroundings: .system,
                    language: common.lang
                ),
                asJSON: common.json
            )
        } catch {
            Output.problem(error.message.rendered(in: common.lang))
            Output.leave(error.exitCode)
        }
    }
}

/// A file that a person names on the command line.
enum InputFile {
    /// A catalogue the product carries, by its name, or any other by its file.
    static func catalogue(_ name: String) throws(HubError) -> [UInt8] {
        let isFile = FileManager.default.fileExists(atPath: name)
        if !isFile, let national = NationalCatalogue(rawValue: name) { return national.document }
        return try read(name)
    }

    static func read(_ path: String) throws(HubError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw .file(path) }
        return Array(data)
    }
}
