import ArgumentParser
import Foundation

/// Who does what must be answered for.
struct PersonOptions: ParsableArguments {
    @Option(help: "Nom de la personne qui décide ; par défaut celui de la session.")
    var signedBy: String?

    var name: String { signedBy ?? NSUserName() }
}
