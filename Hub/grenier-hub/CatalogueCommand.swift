import ArgumentParser
import Foundation
import HubCore
import Localisation

struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Le catalogue en vigueur, ou le suivant.",
        discussion: """
            Le suivant ajoute des campagnes, des filières, des indicateurs, corrige des mots ; il ne \
            retire ni ne change rien de ce qui a servi à publier. Les hubs de clusters et les \
            clusters le reçoivent à leur prochain échange.
            """
    )

    @OptionGroup var common: CommonOptions

    @OptionGroup var person: PersonOptions

    @Option(
        help: "Catalogue à mettre en vigueur, à la racine seulement : « benin » ou un fichier YAML."
    )
    var adopt: String?

    @Option(
        help:
            "Catalogue (YAML) qui a été en vigueur, à connaître de nouveau sur un dossier remis en arrière."
    )
    var remember: String?

    @Flag(help: "Dit seulement si ce catalogue peut être mis en vigueur.")
    var dryRun = false

    func validate() throws {
        guard adopt != nil || remember != nil || !dryRun else {
            throw ValidationError("--dry-run demande --adopt FICHIER.")
        }
        guard adopt == nil || remember == nil else {
            throw ValidationError("--adopt ne va pas avec --remember.")
        }
    }

    func run() async {
        do {
            let document = try (adopt ?? remember).map(InputFile.catalogue).map { Data($0) }
            await common.perform(
                .catalogue(
                    CatalogueRequest(
                        document: document,
                        isPast: remember != nil,
                        isDryRun: dryRun,
                        person: person.name
                    )
                )
            )
        } catch {
            Output.problem(error.message.rendered(in: common.lang))
            Output.leave(error.exitCode)
        }
    }
}
