import ArgumentParser
import DataFolder
import Foundation
import Localisation
import NodeConsole
import NodeCore
import ServiceLifecycle
import UnixSignals

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Tourner en permanence : échanger dès que la connexion le permet, et montrer les pages."
    )
    @Option(
        name: .customLong("dir"),
        help: "Le dossier d'un poste ; peut être répété. Sans lui, ceux de ~/Grenier."
    )
    var folders: [String] = []
    @Option(help: "Le port des pages ; le suivant qui est libre, s'il est pris.")
    var port = Console.portDefault
    @Flag(name: .customLong("no-console"), help: "Échanger seulement, sans pages.")
    var hasNoConsole = false
    @Flag(help: "Choisir le code que les pages demanderont, ou en changer.")
    var pin = false
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if folders.isEmpty, hasNoConsole { throw ValidationError("--dir DIR") }
        guard (1...65_535).contains(port) else { throw ValidationError("--port 1…65535") }
    }

    func run() async throws {
        DescriptorLimit.raise()
        do {
            try await serve()
        } catch let error as PINError {
            throw ValidationError(error.message.rendered(in: output.language))
        } catch let error as ConsoleFailure {
            throw ValidationError(error.message.rendered(in: output.language))
        } catch {
            try output.write(NodeCommands.failure(error, language: output.language))
        }
    }

    /// Where the pages make the folders of new clusters.
    private static var home: String {
        (ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()) + "/Grenier"
    }

    private func serve() async throws {
        let folders = folders.isEmpty ? NodeRoster.folders(under: Self.home) : folders
        let environment = NodeEnvironment.system(logger: output.logger)
        let roster = NodeRoster(environment: environment)
        let host = NodeHost(
            folders: folders,
            language: output.language,
            roster: roster,
            isAwaiting: !hasNoConsole,
            ready: { output.line($0) }
        )
        var services: [any Service] = [host]
        if !hasNoConsole {
            let console = Console(
                roster: roster,
                options: Console.Options(
                    port: port,
                    language: output.language,
                    pin: try code(environment, in: folders.first),
                    author: NSUserName(),
                    home: Self.home
                ),
                environment: environment,
                ready: { output.line($0) }
            )
            // Last in, first out: pages end before the folders they show are given back.
            services.append(console)
        }
        let group = ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: output.logger
        )
        try await group.run()
    }

    /// The code the pages ask for: chosen now, or kept in the first folder.
    private func code(_ environment: NodeEnvironment, in folder: String?) throws -> StoredPIN? {
        guard pin else { return try folder.flatMap { try StoredPIN.kept(in: $0) } }
        guard let folder, FileManager.default.fileExists(atPath: folder) else {
            throw PINError.noFolder
        }
        let question = Text.consolePINAsked().rendered(in: output.language)
        let stored = try StoredPIN(Terminal.secret(question), salt: environment.random(16))
        try stored.keep(in: folder)
        return stored
    }
}
