import ArgumentParser
import Foundation
import Indicators
import Localisation
import SimulatedYear

/// Plays a year and writes what an auditor needs of it.
struct SimulateYear: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate-year",
        abstract: "Joue une année entière et écrit de quoi la vérifier : registre, vérité, trames."
    )

    @Option(help: "La graine dont tout découle.")
    var seed: UInt64 = 1

    @Option(help: "Le dossier où écrire, vide ou nouveau.")
    var out: String

    @Option(help: "Le nombre de clusters.")
    var clusters = 300

    @Option(help: "Le dossier de l'exemple : catalogue.yaml et README.txt.")
    var example: String

    @Option(
        name: .customLong("lang"),
        help: "La langue : fr ou en.",
        transform: { text in
            guard let language = Language(rawValue: text) else {
                throw ValidationError("--lang fr|en : « \(text) »")
            }
            return language
        }
    )
    var language: Language = .french

    func validate() throws {
        guard (1...5_000).contains(clusters) else {
            throw ValidationError("--clusters 1…5000 : \(clusters)")
        }
    }

    func run() async {
        do {
            try await play()
        } catch let error as any ExplainedProblems {
            for problem in error.problems { Terminal.problem(problem.rendered(in: language)) }
            Terminal.leave(3)
        } catch let error as any Explained {
            Terminal.problem(error.message.rendered(in: language))
            Terminal.leave(4)
        } catch {
            Terminal.problem("\(error)")
            Terminal.leave(70)
        }
    }

    private func play() async throws {
        say(Text.yearTitle(seed, clusters))
        let source = try read("catalogue.yaml")
        let readMe = try read("README.txt")
        let catalogue = try Catalogue(parsing: source)
        let files = try YearFiles(folder: absolute(out))
        let plan = YearPlan(seed: seed, clusters: clusters, catalogue: catalogue)
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("simulated-year-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: scratch,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let outcome = try await YearPlayer.play(plan, in: scratch)
        let usefulness = UsefulnessMeasure(of: outcome, catalogue: catalogue)
            .measured(clusters: clusters)
        try files.write(outcome, usefulness: usefulness, catalogue: source, readMe: readMe)
        say(
            Text.yearDone(
                outcome.releases.count,
                outcome.releases.reduce(0) { $0 + $1.frames.count },
                outcome.ledger.count,
                outcome.truth.count,
                absolute(out)
            )
        )
        say(Text.yearUsefulness(outcome.releases.last?.contributorsMin ?? 0))
        Terminal.line(UsefulnessTable.text(of: usefulness, in: language))
    }

    private func say(_ message: Message) { Terminal.line(message.rendered(in: language)) }

    private func read(_ file: String) throws(YearError) -> [UInt8] {
        let path = absolute(example) + "/" + file
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .unreadable(path)
        }
    }

    private func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
