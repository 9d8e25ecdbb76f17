import ArgumentParser
import HubCore

struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Publie ce que la protection laisse passer (hub racine seulement)."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "Nom de la personne qui signe la publication.")
    var signedBy = ""

    @Option(help: "Fonction de cette personne.")
    var function = ""

    @Option(help: "Époque, par exemple 2026-Q4 ; par défaut le trimestre en cours.")
    var epoch: String?

    @Option(help: "Fichier de la seconde copie du registre.")
    var ledgerCopy: String?

    @Flag(help: "Essai : le registre n'a pas de seconde copie.")
    var demonstration = false

    @Flag(help: "Montre ce qui serait publié ou retenu, et pourquoi, sans rien diffuser.")
    var dryRun = false

    func run() async {
        await common.perform(
            .release(
                ReleaseRequest(
                    signedByName: signedBy,
                    signedByFunction: function,
                    epoch: epoch,
                    ledgerCopy: ledgerCopy,
                    isDemonstration: demonstration,
                    isDryRun: dryRun
                )
            )
        )
    }
}
