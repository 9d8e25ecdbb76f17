import ArgumentParser
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

    func run() async {
        if hub {
            await common.perform(
                .inviteHub(
                    HubInvitation(
                        name: name ?? "",
                        filieres: filiere,
                        zones: zone,
                        validDays: days
                    )
                )
            )
        } else {
            await common.perform(
                .inviteCluster(
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
            )
        }
    }
}
