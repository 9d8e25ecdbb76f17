import DataFolder
import Foundation
import Indicators
import Localisation
import NodeCore
import WebFrame

/// Sticks, backups and leaving, by the commands that the command line has.
extension ConsoleHouse {
    /// Largest backup that goes through the browser; a larger one is a command's.
    private static let backupBytesMax = 64_000_000

    func addCare(to pages: PageRoutes) {
        pages.get(ExchangePage.carePath) { .page(try await CarePage($0)) }
        pages.get("\(ExchangePage.carePath)/fichier") { try await Self.bundle($0) }
        pages.post(
            "\(ExchangePage.carePath)/fichier",
            fileBytesMax: NodeCommands.bundleBytesMax
        ) { try await Self.take($0, $1) }
        pages.post("\(ExchangePage.carePath)/sauvegarde") { try await Self.backup($0, $1) }
        pages.post("\(ExchangePage.carePath)/depart") { try await Self.withdraw($0, $1) }
    }

    // MARK: Sticks

    private static func bundle(_ visit: Visit) async throws -> PageAnswer {
        let stem = FolderName.of(visit.facts.name)
        let part = visit.query["partie"].flatMap { Int($0) } ?? 1
        let export = BundleExport(
            name: stem,
            isEverything: visit.query["tout"] == "oui",
            part: part
        )
        let outcome = await visit.attempt(.exportBundle(export))
        guard outcome.isDone, let file = outcome.answer.file else {
            return try await refused(visit, visit.problems(outcome))
        }
        let (count, _) = try parts(of: outcome)
        let place = count > 1 ? "-\(part)-sur-\(count)" : ""
        return .file(
            PageFile(
                name: "\(stem)\(place).grn",
                type: "application/octet-stream",
                content: file
            )
        )
    }

    /// How many parts there are, and how many batches this one holds.
    private static func parts(of outcome: NodeOutcome) throws -> (parts: Int, batches: Int) {
        struct Document: Decodable {
            let parts: Int
            let batches: Int
        }
        let document = try JSONDecoder().decode(
            Document.self,
            from: Data((outcome.answer.document ?? "{}").utf8)
        )
        return (document.parts, document.batches)
    }

    private static func take(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        guard !form.file.isEmpty else {
            let text = visit.say(Text.careStickNoFile())
            return try await refused(visit, [FormProblem(field: nil, text: text)])
        }
        let outcome = await visit.attempt(.importBundle(content: form.file))
        guard outcome.isDone else { return try await refused(visit, visit.problems(outcome)) }
        return .done(to: visit.address(.exchange), Text.careSaid(outcome.answer.text))
    }

    // MARK: Backups

    /// Written beside nobody's files, sent, and taken away: what is kept is what the browser keeps.
    private static func backup(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let key = form["cle"].trimmingCharacters(in: .whitespacesAndNewlines)
        let path = FileManager.default.temporaryDirectory
            .appending(path: "grenier-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = await visit.attempt(
            .backup(
                path: path,
                recipient: key.isEmpty ? nil : key,
                isPlain: false,
                isReplacing: false
            )
        )
        guard outcome.isDone else { return try await refused(visit, visit.problems(outcome)) }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        guard size <= backupBytesMax else {
            let command = CarePage.command(
                "backup --to SAUVEGARDE.grenier --recipient \(key)",
                of: visit
            )
            let text = visit.say(Text.careBackupLarge(size / 1_000_000, command))
            return try await refused(visit, [FormProblem(field: nil, text: text)])
        }
        let day = CalendarDate(daysSince1970: Int(visit.node.nowSeconds / 86_400))
        return .file(
            PageFile(
                name: "\(FolderName.of(visit.facts.name))-\(day.iso).grenier",
                type: "application/octet-stream",
                content: try Data(contentsOf: URL(fileURLWithPath: path))
            )
        )
    }

    // MARK: Leaving

    /// Keeps every family back and publishes that: each period sealed before is withdrawn.
    private static func withdraw(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        guard form["nom"].trimmingCharacters(in: .whitespacesAndNewlines) == visit.facts.name
        else {
            let text = visit.say(Text.careLeaveOtherName(visit.facts.name))
            return try await refused(
                visit,
                [FormProblem(field: nil, text: text)],
                typed: form["nom"]
            )
        }
        let all = visit.catalogue.families.map { WithholdRequest.Choice($0.code.rawValue) }
        let kept = await visit.attempt(.withhold(.change(keep: all, release: [])))
        guard kept.isDone else { return try await refused(visit, visit.problems(kept)) }
        let published = await visit.attempt(.publish(periods: []))
        guard published.isDone else {
            return try await refused(visit, visit.problems(published))
        }
        return .done(to: visit.address(.exchange), Text.careLeaveDone())
    }

    private static func refused(
        _ visit: Visit,
        _ problems: [FormProblem],
        typed: String = ""
    ) async throws -> PageAnswer {
        .refused(problems, try await CarePage(visit, problems, typed: typed))
    }
}

extension ExchangePage {
    /// Where sticks, backups and leaving are.
    static let carePath = "echanges/poste"
}

extension CarePage {
    init(_ visit: Visit, _ problems: [FormProblem] = [], typed: String = "") async throws {
        let wording = visit.wording
        let exchange = try await visit.node.exchange()
        let backups = try await visit.node.backups()
        let name = visit.facts.name
        title = wording.say(Text.careTitle)
        back = visit.address(.exchange)
        pending = wording.say(exchange.backlog ?? Text.careNothingWaits())
        exportAction = visit.address("\(ExchangePage.carePath)/fichier")
        importAction = visit.address("\(ExchangePage.carePath)/fichier")
        lastBackup = wording.say(
            backups.lastSeconds.map { Text.careBackupLast(wording.day(ofSeconds: $0)) }
                ?? Text.careBackupNever()
        )
        backupAction = visit.address("\(ExchangePage.carePath)/sauvegarde")
        recipient = backups.recipient ?? ""
        keyCommand = "grenier-node backup-key --out grenier.key"
        restoreCommand =
            "grenier-node restore SAUVEGARDE.grenier --key grenier.key --dir \(FolderName.of(name))"
        doctorCommand = Self.command("doctor", of: visit)
        leaveAction = visit.address("\(ExchangePage.carePath)/depart")
        leaveName = wording.say(Text.careLeaveName(name))
        typedName = typed
        leaveLetter = wording.say(Text.careLeaveLetter(name, visit.facts.cluster))
        leaveCommand = """
            grenier-hub leave \(visit.facts.cluster) --dir DOSSIER
            grenier-hub erase \(visit.facts.cluster) --dir DOSSIER
            """
        self.problems = problems.map { PublishPage.Problem(text: $0.text) }
    }

    /// A command of this folder, ready to paste; a name may hold an apostrophe.
    static func command(_ words: String, of visit: Visit) -> String {
        let folder = visit.node.folderPath.replacing("'", with: "'\\''")
        return "grenier-node \(words) --dir '\(folder)'"
    }
}
