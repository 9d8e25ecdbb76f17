import ArgumentParser
import Foundation
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

    @Flag(help: "Publie avant la date du calendrier ; demande --reason.")
    var forceEpoch = false

    @Flag(help: "Publie sans avoir entendu tous les hubs rattachés ; demande --reason.")
    var withoutHearing = false

    @Option(help: "Motif, gardé au journal d'audit.")
    var reason: String?

    @Option(
        help: """
            Note qu'un chiffre publié est faux (FILIERE/ZONE/PERIODE/INDICATEUR, zone ou \
            « national ») au lieu de publier ; demande --reason et --signed-by.
            """
    )
    var retract: String?

    @Flag(help: "Montre ce qui serait publié ou retenu, et pourquoi, sans rien diffuser.")
    var dryRun = false

    func validate() throws {
        if retract != nil, dryRun || forceEpoch {
            throw ValidationError("--retract ne va ni avec --dry-run ni avec --force-epoch")
        }
    }

    func run() async {
        if let retract {
            let request = RetractionRequest(cell: retract, reason: reason ?? "", person: signedBy)
            await common.perform(.retract(request))
            return
        }
        await common.perform(
            .release(
                ReleaseRequest(
                    signedByName: signedBy,
                    signedByFunction: function,
                    epoch: epoch,
                    ledgerCopy: ledgerCopy.map { URL(fileURLWithPath: $0).path },
                    isDemonstration: demonstration,
                    isForced: forceEpoch,
                    reason: reason,
                    isUnheard: withoutHearing,
                    isDryRun: dryRun
                )
            )
        )
    }
}
