public import ArgumentParser
import DataFolder
import HubCore
public import Localisation
import Logging

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "Dossier de données du hub.")
    var dir: String

    @Option(name: .long, help: "Langue des messages : fr ou en.")
    var lang: Language = .french

    @Flag(name: .long, help: "Un document JSON sur la sortie standard.")
    var json = false

    @Option(name: .long, help: "Niveau du journal technique, sur la sortie d'erreur.")
    var logLevel: String = "warning"

    var logger: Logger {
        var logger = Logger(label: "grenier.hub") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel) ?? .warning
        return logger
    }

    /// Does a command on this folder and prints its answer.
    func perform(_ command: HubCommand) async {
        Output.give(await answer(command), asJSON: json)
    }

    /// Does a command on this folder and gives its answer.
    func answer(_ command: HubCommand) async -> CommandAnswer {
        await HubOffice.perform(
            command,
            path: dir,
            surroundings: .system,
            language: lang,
            logger: logger
        )
    }
}
