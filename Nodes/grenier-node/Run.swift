import ArgumentParser
import DataFolder
import NodeCore
import ServiceLifecycle
import UnixSignals

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tourner en permanence : échanger dès que la connexion le permet."
    )
    @Option(name: .customLong("dir"), help: "Le dossier d'un poste ; peut être répété.")
    var folders: [String]
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if folders.isEmpty { throw ValidationError("--dir DIR") }
    }

    func run() async throws {
        DescriptorLimit.raise()
        let host = NodeHost(
            folders: folders,
            language: output.language,
            environment: .system(logger: output.logger),
            ready: { output.line($0) }
        )
        let group = ServiceGroup(
            services: [host],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: output.logger
        )
        do {
            try await group.run()
        } catch {
            try output.write(NodeCommands.failure(error, language: output.language))
        }
    }
}
