import ArgumentParser
import HubDashboard
import Localisation

/// How the pages are served, if they are.
struct DashboardArguments: ParsableArguments {
    @Option(
        name: .customLong("dashboard"),
        defaultAsFlag: DashboardOptions.addressDefault,
        help: "Sert le tableau de bord ; sans adresse : \(DashboardOptions.addressDefault)."
    )
    var address: String? = nil

    @Option(help: "Nom sous lequel les navigateurs l'ouvrent ; à répéter.")
    var publicName: [String] = []

    @Option(help: "Fichier PEM du certificat TLS et de sa chaîne.")
    var tlsCertificate: String?

    @Option(help: "Fichier PEM de la clé de ce certificat.")
    var tlsKey: String?

    @Flag(help: "Un relais de cette machine parle TLS aux navigateurs.")
    var behindProxy = false

    /// The options, or nothing where no page is served.
    func options(in language: Language) throws -> DashboardOptions? {
        try address.map {
            try DashboardOptions(
                address: $0,
                language: language,
                publicNames: publicName,
                certificate: tlsCertificate,
                key: tlsKey,
                isBehindProxy: behindProxy
            )
        }
    }
}
