import ArgumentParser
import HubCore

struct ParametersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parameters",
        abstract: "Seuils de la protection : ceux en vigueur, ou une nouvelle version.",
        discussion: "Chaque seuil a un plancher ; chaque version garde qui, quand et pourquoi."
    )

    @OptionGroup var common: CommonOptions

    @OptionGroup var person: PersonOptions

    @Option(help: "Propriétaires dans un chiffre.")
    var nMin: Int?

    @Option(help: "Propriétaires qui déclarent autre chose que zéro.")
    var nzMin: Int?

    @Option(name: .customLong("p"), help: "Règle de p %, en pour cent.")
    var pPercent: Int?

    @Option(help: "Propriétaires dont un chiffre peut différer d'un chiffre antérieur.")
    var deltaMin: Int?

    @Option(help: "Propriétaires sur qui doit reposer toute combinaison de chiffres.")
    var supportMin: Int?

    @Option(help: "Mois d'une publication de campagnes à la suivante.")
    var epochMonths: Int?

    @Option(help: "Motif du changement.")
    var reason: String?

    func run() async {
        let asked: [Threshold: Int?] = [
            .nMin: nMin, .nzMin: nzMin, .pPercent: pPercent, .deltaMin: deltaMin,
            .supportMin: supportMin, .epochMonths: epochMonths,
        ]
        await common.perform(
            .parameters(
                ParametersRequest(
                    choice: asked.compactMapValues { $0 },
                    reason: reason,
                    person: person.name
                )
            )
        )
    }
}
