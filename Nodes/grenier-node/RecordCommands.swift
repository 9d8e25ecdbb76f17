import ArgumentParser
import Foundation
import NodeCore

/// The records of the cluster, one at a time or a file of them.
struct RecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Les enregistrements du cluster : ils restent sur ce poste.",
        subcommands: [
            RecordKinds.self, RecordList.self, RecordAdd.self, RecordChange.self,
            RecordDelete.self, RecordUndo.self, RecordHistory.self, RecordLoad.self,
        ]
    )
}

/// Who does it, for the history of a record.
private var author: String { NSUserName() }

/// `champ=valeur` arguments.
private func fields(_ arguments: [String]) throws -> [String: String] {
    var fields: [String: String] = [:]
    for argument in arguments {
        guard let sign = argument.firstIndex(of: "=") else {
            throw ValidationError("« \(argument) » : champ=valeur attendu")
        }
        fields[String(argument[..<sign])] = String(argument[argument.index(after: sign)...])
    }
    return fields
}

struct RecordKinds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds",
        abstract: "Les sortes d'enregistrements et leurs champs."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.record(.kinds, author: author)) }
}

struct RecordList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Montrer les enregistrements."
    )
    @Argument(help: "La sorte ; toutes par défaut.")
    var kind: String?
    @Option(help: "La période ; toutes par défaut.")
    var period: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(.record(.list(kind: kind, period: period), author: author))
    }
}

struct RecordAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Ajouter un enregistrement."
    )
    @Argument(help: "La sorte.")
    var kind: String
    @Argument(help: "champ=valeur, autant qu'il en faut.")
    var values: [String] = []
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let request = RecordRequest.add(kind: kind, fields: try fields(values))
        try await common.perform(.record(request, author: author))
    }
}

struct RecordChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Changer des champs d'un enregistrement ; « champ= » le vide."
    )
    @Argument(help: "L'enregistrement.")
    var record: String
    @Argument(help: "champ=valeur, autant qu'il en faut.")
    var values: [String] = []
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let request = RecordRequest.change(id: record, fields: try fields(values))
        try await common.perform(.record(request, author: author))
    }
}

struct RecordDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Supprimer un enregistrement ; son histoire reste."
    )
    @Argument(help: "L'enregistrement.")
    var record: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(.record(.delete(id: record), author: author))
    }
}

struct RecordUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Remettre le dernier enregistrement changé comme il était avant."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.record(.undo, author: author)) }
}

struct RecordHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Montrer toutes les versions d'un enregistrement."
    )
    @Argument(help: "L'enregistrement.")
    var record: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.perform(.record(.history(id: record), author: author))
    }
}

struct RecordLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Prendre un fichier d'enregistrements (JSON Lines), tout ou rien.",
        discussion: """
            Une ligne par enregistrement : {"id": "L-12", "kind": "delivery", "fields": {"date": \
            "2025-07-12", …}}. L'identifiant est celui de la source : reprendre le même fichier ne \
            change rien, et une référence peut le citer. Tous les problèmes sont dits à la fois.
            """
    )
    @Argument(help: "Le fichier.")
    var file: String
    @Flag(name: .customLong("dry-run"), help: "Vérifier sans enregistrer.")
    var isDryRun = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let content = try common.output.contents(of: file)
        let name = URL(fileURLWithPath: file).lastPathComponent
        let request = RecordRequest.load(file: name, content: content, isTrial: isDryRun)
        try await common.perform(.record(request, author: author))
    }
}
