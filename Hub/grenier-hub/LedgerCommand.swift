import ArgumentParser
import DataFolder
import Foundation
import HubCore
import Localisation

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Tout ce qui a été publié, pour un auditeur."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions

    @Flag(help: "Avec toutes les valeurs, pour le hub racine de l'arbre rejoint ; demande --out.")
    var full = false

    @Option(help: "Fichier à écrire, lisible par son seul propriétaire.")
    var out: String?

    @Option(name: .customLong("import"), help: "Reprend le registre d'un hub qui publiait seul.")
    var importing: String?

    @Option(help: "Remet à jour, après une restauration, avec la seconde copie du registre.")
    var restore: String?

    @Option(help: "Nom ou identifiant de ce hub.")
    var from: String?

    @Option(help: "Fichier de la seconde copie du registre.")
    var ledgerCopy: String?

    @Flag(help: "Essai : le registre n'a pas de seconde copie.")
    var demonstration = false

    func validate() throws {
        guard full == (out != nil) else { throw ValidationError("--full et --out vont ensemble") }
        guard (importing != nil) == (from != nil) else {
            throw ValidationError("--import et --from vont ensemble")
        }
        guard [full, importing != nil, restore != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("--full, --import et --restore ne vont pas ensemble")
        }
    }

    func run() async {
        if let restore {
            let path = URL(fileURLWithPath: restore).path
            await common.perform(
                .restoreLedger(LedgerRestoreRequest(path: path, person: person.name))
            )
        } else if let out {
            await write(to: out)
        } else if let importing, let from {
            await take(importing, from: from)
        } else {
            await common.perform(.ledger)
        }
    }

    private func write(to file: String) async {
        let answer = await common.answer(.ledgerWithValues)
        guard answer.exitCode == 0 else {
            Output.give(answer, asJSON: common.json)
            return
        }
        let isWritten = FileManager.default.createFile(
            atPath: file,
            contents: Data(answer.text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard isWritten else {
            Output.problem(HubError.file(file).message.rendered(in: common.lang))
            Output.leave(HubError.file(file).exitCode)
        }
        if common.json {
            Output.line(#"{"format":"grenier/ledger-written/1"}"#)
        } else {
            Output.line(Text.hubLedgerWritten(file).rendered(in: common.lang))
        }
    }

    private func take(_ file: String, from hub: String) async {
        guard let data = FileManager.default.contents(atPath: file) else {
            Output.problem(HubError.file(file).message.rendered(in: common.lang))
            Output.leave(HubError.file(file).exitCode)
        }
        await common.perform(
            .importLedger(
                LedgerImportRequest(
                    hub: hub,
                    lines: String(decoding: data, as: UTF8.self),
                    person: person.name,
                    ledgerCopy: ledgerCopy.map { URL(fileURLWithPath: $0).path },
                    isDemonstration: demonstration
                )
            )
        )
    }
}
