import ArgumentParser
import Foundation
import HubCore
import Localisation

/// The federation key, for what no other key may do.
struct FederationOptions: ParsableArguments {
    @Option(
        help:
            "Fichier de 32 octets : la clé de la fédération, si elle n'est plus dans ce dossier."
    )
    var federationKey: String?

    /// Its bytes, or none where no file was named; a file that cannot be read ends the process.
    func read(in language: Language) -> [UInt8]? {
        guard let federationKey else { return nil }
        guard let data = FileManager.default.contents(atPath: federationKey) else {
            let error = HubError.file(federationKey)
            Output.problem(error.message.rendered(in: language))
            Output.leave(error.exitCode)
        }
        return Array(data)
    }
}
