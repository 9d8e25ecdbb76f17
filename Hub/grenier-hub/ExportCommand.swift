public import ArgumentParser
public import HubCore

extension ExportRequest.Format: ExpressibleByArgument {}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Une publication en JSON ou en CSV."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "json ou csv.")
    var format: ExportRequest.Format = .json

    @Option(help: "Seulement cette période.")
    var period: String?

    @Option(help: "latest, ou l'identifiant d'une publication (r1, r2…).")
    var release = "latest"

    @Flag(help: "Avec la règle qui retient chaque chiffre (hub racine ; consigné au journal).")
    var staff = false

    func run() async {
        await common.perform(
            .export(
                ExportRequest(format: format, period: period, release: release, isForStaff: staff)
            )
        )
    }
}
