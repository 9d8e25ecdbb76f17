import ArgumentParser
import Foundation
import NodeCore

struct BackupWrite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copier tout le dossier dans un fichier, chiffré pour une clé gardée ailleurs."
    )
    @Option(name: .customLong("to"), help: "Le fichier à écrire.")
    var file: String
    @Option(help: "La clé publique (ou @FICHIER) ; retenue pour les fois suivantes.")
    var recipient: String?
    @Flag(name: .customLong("plain"), help: "En clair.")
    var isPlain = false
    @Flag(name: .customLong("force"), help: "Remplacer le fichier s'il existe.")
    var isReplacing = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if isPlain, recipient != nil {
            throw ValidationError("--plain ne va pas avec --recipient")
        }
    }

    func run() async throws {
        var text = recipient
        if let recipient, recipient.hasPrefix("@") {
            let bytes = try common.output.contents(of: String(recipient.dropFirst()))
            text = String(decoding: bytes, as: UTF8.self)
        }
        try await common.perform(
            .backup(
                path: URL(fileURLWithPath: file).path,
                recipient: text,
                isPlain: isPlain,
                isReplacing: isReplacing
            )
        )
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Refaire un dossier d'après une sauvegarde."
    )
    @Argument(help: "La sauvegarde.")
    var file: String
    @Option(name: .customLong("key"), help: "Le fichier de la clé, si elle est chiffrée.")
    var keyFile: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try common.output.write(
            NodeCommands.restore(
                file,
                to: URL(fileURLWithPath: common.folder).path,
                keyFile: keyFile,
                environment: .system(logger: common.output.logger),
                language: common.output.language
            )
        )
    }
}

struct BackupKeyMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup-key",
        abstract: "Faire la clé qui ouvre les sauvegardes, à ranger hors de cette machine."
    )
    @Option(
        name: .customLong("out"),
        help: "Le fichier de la clé ; FICHIER.pub reçoit sa moitié publique."
    )
    var file: String
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try output.write(NodeCommands.makeBackupKey(file, language: output.language))
    }
}
