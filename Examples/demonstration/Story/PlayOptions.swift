import ArgumentParser
import Foundation
import Localisation

/// What every demonstration is told.
struct PlayOptions: ParsableArguments {
    @Option(help: "Le programme grenier-hub.")
    var hub: String

    @Option(help: "Le programme grenier-node.")
    var node: String

    @Option(help: "Le dossier de l'exemple.")
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

    /// Plays a story to its end, or until a person or the system ends it.
    func play(_ story: @escaping @Sendable () async throws -> Void) async {
        Interruption.ignoreClosedPipes()
        let play = Task { try await story() }
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

    func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
