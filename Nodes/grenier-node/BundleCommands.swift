import ArgumentParser
import Foundation
import NodeCore

struct BundleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Échanger avec le hub de clusters par clé USB.",
        subcommands: [BundleWrite.self, BundleTake.self]
    )
}

struct BundleWrite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Écrire dans un fichier ce qui attend le hub de clusters."
    )
    @Argument(help: "Le fichier à écrire.")
    var file: String
    @Flag(name: .customLong("all"), help: "Tout ce qui a jamais été scellé.")
    var isEverything = false
    @Option(help: "La partie, quand un fichier ne suffit pas.")
    var part = 1
    @Flag(name: .customLong("force"), help: "Remplacer le fichier s'il existe.")
    var isReplacing = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let request = BundleExport(name: file, isEverything: isEverything, part: part)
        let answer = await common.answer(.exportBundle(request))
        try common.output.keep(answer, in: file, replacing: isReplacing)
        try common.output.write(answer)
    }
}

struct BundleTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reprendre un fichier écrit par le hub de clusters."
    )
    @Argument(help: "Le fichier.")
    var file: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let content = try common.output.contents(
            of: file,
            bytesMax: NodeCommands.bundleBytesMax
        )
        try await common.perform(.importBundle(content: content))
    }
}
