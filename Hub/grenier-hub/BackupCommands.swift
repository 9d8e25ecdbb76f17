import ArgumentParser
import DataFolder
import Foundation
import HubCore
import Localisation

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copie tout le dossier dans un fichier, chiffré pour une clé gardée ailleurs."
    )
    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("to"), help: "Fichier à écrire.") var file: String
    @Option(help: "Clé publique (ou @FICHIER) ; retenue pour les fois suivantes.")
    var recipient: String?
    @Flag(help: "En clair.") var plain = false
    @Flag(help: "Remplace le fichier s'il existe.") var force = false

    func validate() throws {
        if plain, recipient != nil {
            throw ValidationError("--plain ne va pas avec --recipient")
        }
    }

    func run() async {
        var text = recipient
        if let recipient, recipient.hasPrefix("@") {
            let path = String(recipient.dropFirst())
            guard let data = FileManager.default.contents(atPath: path) else {
                Output.problem(HubError.file(path).message.rendered(in: common.lang))
                Output.leave(HubError.file(path).exitCode)
            }
            text = String(decoding: data, as: UTF8.self)
        }
        await common.perform(
            .backup(
                path: URL(fileURLWithPath: file).path,
                recipient: text,
                isPlain: plain,
                isReplacing: force
            )
        )
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Refait un dossier d'après une sauvegarde."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "Sauvegarde.") var file: String
    @Option(help: "Fichier de la clé, si elle est chiffrée.") var key: String?
    @Option(help: "Seconde copie du registre, pour remettre un hub racine à jour.")
    var ledgerCopy: String?

    func run() async {
        let answer = HubOffice.restore(
            file,
            to: URL(fileURLWithPath: common.dir).path,
            keyFile: key,
            surroundings: .system,
            language: common.lang
        )
        guard answer.exitCode == 0, let ledgerCopy else {
            Output.give(answer, asJSON: common.json)
            return
        }
        if !common.json { Output.line(answer.text) }
        let path = URL(fileURLWithPath: ledgerCopy).path
        await common.perform(
            .restoreLedger(LedgerRestoreRequest(path: path, person: person.name))
        )
    }
}

struct BackupKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup-key",
        abstract: "Fait la clé qui ouvre les sauvegardes, à ranger hors de cette machine."
    )
    @Option(
        name: .customLong("out"),
        help: "Fichier de la clé ; FICHIER.pub reçoit sa moitié publique."
    )
    var file: String
    @Option(name: .long, help: "Langue des messages : fr ou en.") var lang: Language = .french
    @Flag(name: .long, help: "Un document JSON sur la sortie standard.") var json = false

    func run() async {
        Output.give(
            HubOffice.makeBackupKey(file, language: lang),
            asJSON: json
        )
    }
}
