import ArgumentParser
import DataFolder
import Foundation
import HubCore
import Localisation

struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Invite un cluster, ou un hub avec --hub."
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "Nom du cluster ; il ne quitte pas ce hub.")
    var clusterName: String?

    @Option(help: "Code de sa commune d'attache.")
    var commune: String?

    @Option(parsing: .singleValue, help: "Code de sa filière (plusieurs pour un hub).")
    var filiere: [String] = []

    @Option(help: "Numéro d'enregistrement de son propriétaire.")
    var owner: String?

    @Option(help: "Numéro d'enregistrement de son coach.")
    var coach: String?

    @Option(help: "Premier jour de son adhésion (AAAA-MM-JJ).")
    var since: String?

    @Flag(help: "Cluster fictif, pour la démonstration ou la formation.")
    var fictitious = false

    @Option(
        help: "Bon de rattachement d'un cluster qui vient d'un autre hub (@FICHIER pour le lire)."
    )
    var transfer: String?

    @Flag(help: "Invite un hub de clusters, à rattacher à celui-ci.")
    var hub = false

    @Option(help: "Nom du hub invité.")
    var name: String?

    @Option(parsing: .singleValue, help: "Code d'une zone du hub invité ; à répéter.")
    var zone: [String] = []

    @Option(help: "Jours de validité.")
    var days = 30

    @Option(help: "Écrit aussi le code QR de l'invitation dans ce fichier SVG, à imprimer.")
    var qr: String?

    @Flag(help: "Remplace le fichier s'il existe.")
    var force = false

    @Flag(name: .customLong("no-qr"), help: "N'affiche pas le code QR à l'écran.")
    var withoutQR = false

    /// A text given itself, or by the name of its file after "@".
    private func contents(_ text: String) -> String {
        guard text.hasPrefix("@") else { return text }
        let file = String(text.dropFirst())
        guard let data = FileManager.default.contents(atPath: file) else {
            Output.problem(HubError.file(file).message.rendered(in: common.lang))
            Output.leave(HubError.file(file).exitCode)
        }
        return String(decoding: data, as: UTF8.self)
    }

    func validate() throws {
        if hub {
            guard name != nil, !zone.isEmpty else {
                throw ValidationError("--hub demande --name et au moins un --zone")
            }
        } else {
            guard clusterName != nil, commune != nil, filiere.count == 1 else {
                throw ValidationError("il faut --cluster-name, --commune et un --filiere")
            }
        }
    }

    private var command: HubCommand {
        if hub {
            return .inviteHub(
                HubInvitation(
                    name: name ?? "",
                    filieres: filiere,
                    zones: zone,
                    validDays: days
                )
            )
        }
        return .inviteCluster(
            ClusterInvitation(
                name: clusterName ?? "",
                commune: commune ?? "",
                filiere: filiere.first ?? "",
                owner: owner,
                coach: coach,
                since: since,
                isFictitious: fictitious,
                validDays: days,
                transfer: transfer.map(contents)
            )
        )
    }

    func run() async {
        // Looked at before there is an invite.
        if let qr, !force, FileManager.default.fileExists(atPath: qr) {
            Output.problem(WholeFileError.exists(path: qr).message.rendered(in: common.lang))
            Output.leave(3)
        }
        var answer = await common.answer(command)
        guard answer.exitCode == 0 else { return Output.give(answer, asJSON: common.json) }
        let drawing = InviteDrawing(of: answer)
        if !common.json, !withoutQR, let columns = Output.columns {
            answer.text += "\n\n" + drawing.onScreen(columns: columns, in: common.lang)
        }
        // The invite first: it is made, whatever becomes of its picture.
        Output.give(answer, asJSON: common.json)
        guard let qr else { return }
        let picture = CommandAnswer(file: drawing.file)
        if picture.file == nil {
            Output.problem(InviteDrawing.failed.rendered(in: common.lang))
            Output.leave(70)
        }
        Output.keep(picture, in: qr, replacing: force, in: common.lang)
    }
}
