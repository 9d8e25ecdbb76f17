import ArgumentParser
import HubCore

struct AlarmsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alarms",
        abstract: "Les clusters dont le dossier semble être sur deux machines, et quoi faire."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @Option(help: "Nom ou identifiant d'un cluster dont l'alarme est réglée ; demande --reason.")
    var close: String?
    @Option(help: "Ce qui a été constaté et fait, gardé au journal d'audit.")
    var reason = ""

    func run() async {
        guard let close else {
            await common.perform(.alarms)
            return
        }
        await common.perform(
            .closeAlarms(AlarmClosing(cluster: close, reason: reason, person: person.name))
        )
    }
}
