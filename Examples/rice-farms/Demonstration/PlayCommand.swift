import ArgumentParser
import Foundation
import Localisation
import NodeCore

struct PlayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play",
        abstract: "Joue la démonstration."
    )

    @Option(help: "Le programme grenier-hub.")
    var hub: String

    @Option(help: "Le programme grenier-node.")
    var node: String

    @Option(help: "Le dossier de l'exemple : farms.csv et catalogue.yaml.")
    var example: String

    @Option(help: "Garder les dossiers de données dans DIR ; sinon ils sont effacés à la fin.")
    var keep: String?

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

    func run() async {
        let options = Demonstration.Options(
            hub: absolute(hub),
            node: absolute(node),
            example: absolute(example),
            keep: keep.map(absolute),
            language: language
        )
        Interruption.ignoreClosedPipes()
        let play = Task { try await Demonstration.play(options) }
        let watch = Task {
            for await _ in Interruption.stream() { play.cancel() }
        }
        let outcome = await play.result
        watch.cancel()
        if case .failure(let error) = outcome { leave(error, wasInterrupted: play.isCancelled) }
    }

    private func leave(_ error: any Error, wasInterrupted: Bool) -> Never {
        if wasInterrupted {
            Terminal.problem(Text.demoInterrupted().rendered(in: language))
            Terminal.leave(Interruption.exitCode)
        }
        let error = error as? DemonstrationError ?? .system("\(error)")
        Terminal.problem(error.message.rendered(in: language))
        Terminal.leave(error.exitCode)
    }

    private func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
