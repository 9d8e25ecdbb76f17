import ArgumentParser
import DataFolder
import Foundation
import Localisation
import Logging
import NodeCore

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("dir"), help: "Le dossier du poste.")
    var folder: String

    @OptionGroup var output: OutputOptions

    func perform(_ command: NodeCommand) async throws {
        try output.write(await answer(command))
    }

    func answer(_ command: NodeCommand) async -> CommandAnswer {
        await NodeCommands.perform(
            NodeRequest(command, language: output.language),
            in: folder,
            environment: .system(logger: output.logger)
        )
    }
}

/// How a command speaks.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: "La langue : fr ou en.",
        transform: { text in
            guard let language = Language(rawValue: text) else {
                throw ValidationError("--lang fr|en : « \(text) »")
            }
            return language
        }
    )
    var language: Language = .french

    @Flag(name: .customLong("json"), help: "Écrire un seul document JSON.")
    var isJSON = false

    @Option(
        name: .customLong("log"),
        help: "Niveau du journal technique, sur la sortie d'erreur : debug, info, warning…",
        transform: { text in
            guard let level = Logger.Level(rawValue: text) else {
                throw ValidationError("--log : « \(text) »")
            }
            return level
        }
    )
    var logLevel: Logger.Level = .warning

    var logger: Logger {
        var logger = Logger(label: "grenier.node") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }

    /// Writes a line at once, also when the output is a file or a pipe.
    func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// Writes an answer: results to standard output, problems to standard error.
    func write(_ answer: CommandAnswer) throws {
        if isJSON, let document = answer.document {
            print(document)
        } else if !isJSON, !answer.text.isEmpty {
            print(answer.text)
        }
        for problem in answer.problems {
            FileHandle.standardError.write(Data((problem + "\n").utf8))
        }
        if answer.exitCode != 0 { throw ArgumentParser.ExitCode(answer.exitCode) }
    }
}
