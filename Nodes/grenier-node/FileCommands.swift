import ArgumentParser
import Foundation
import NodeCore

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Enregistrer un fichier : classeur à remplir, export KoboToolbox ou ODK, chiffres.",
        discussion: """
            XLSX ou CSV. Un classeur écrit par « template » et rempli ; un export de KoboToolbox ou \
            d'ODK (XLSX, CSV, ou les CSV d'ODK en ZIP) ; un tableau dont les titres sont ceux des \
            champs ; ou des chiffres : une colonne period, une colonne par indicateur. Tout est \
            enregistré ou rien ; le même fichier une seconde fois ne change rien.
            """
    )
    @Argument(help: "Le fichier.")
    var file: String
    @Flag(name: .customLong("dry-run"), help: "Compter et vérifier sans enregistrer.")
    var isDryRun = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let content = try common.output.contents(of: file)
        let name = URL(fileURLWithPath: file).lastPathComponent
        try await common.perform(
            .importFile(name: name, content: content, dryRun: isDryRun, author: NSUserName())
        )
    }
}

struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Écrire un classeur XLSX à remplir, avec ses listes de choix."
    )
    @Argument(help: "Le fichier à écrire.")
    var file: String
    @Option(name: .customLong("kind"), help: "Une sorte d'enregistrement ; toutes par défaut.")
    var kinds: [String] = []
    @Flag(name: .customLong("force"), help: "Remplacer le fichier s'il existe.")
    var isReplacing = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let answer = await common.answer(.template(name: file, kinds: kinds))
        try common.output.keep(answer, in: file, replacing: isReplacing)
        try common.output.write(answer)
    }
}

struct XLSFormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xlsform",
        abstract: "Écrire un formulaire XLSForm pour KoboToolbox ou ODK.",
        discussion: """
            --grid : la grille, un axe par page. --kind SORTE : un enregistrement par envoi ; \
            plusieurs --kind, ou aucun : un cahier de visite où chaque sorte se répète.
            """
    )
    @Argument(help: "Le fichier à écrire.")
    var file: String
    @Flag(name: .customLong("grid"), help: "La grille.")
    var isGrid = false
    @Option(name: .customLong("kind"), help: "Une sorte d'enregistrement ; toutes par défaut.")
    var kinds: [String] = []
    @Flag(name: .customLong("force"), help: "Remplacer le fichier s'il existe.")
    var isReplacing = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard !isGrid || kinds.isEmpty else {
            throw ValidationError("--grid ou --kind, l'un des deux")
        }
    }

    func run() async throws {
        let answer = await common.answer(
            .form(name: file, isGrid ? .grid : .kinds(kinds))
        )
        try common.output.keep(answer, in: file, replacing: isReplacing)
        try common.output.write(answer)
    }
}
