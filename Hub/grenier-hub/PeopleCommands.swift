import ArgumentParser
import HubCore

struct LeaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: "Met fin à l'adhésion d'un cluster."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "Nom ou identifiant du cluster.") var cluster: String
    @Option(help: "Premier jour hors de l'adhésion (AAAA-MM-JJ) ; par défaut aujourd'hui.")
    var on: String?

    func run() async {
        await common.perform(
            .leave(LeaveRequest(cluster: cluster, day: on, person: person.name))
        )
    }
}

struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Efface du journal tout ce qu'un cluster a envoyé, et met fin à son adhésion."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "Nom ou identifiant du cluster.") var cluster: String
    @Option(help: "Motif, gardé au journal d'audit.") var reason = ""

    func run() async {
        await common.perform(
            .erase(ErasureRequest(cluster: cluster, reason: reason, person: person.name))
        )
    }
}
