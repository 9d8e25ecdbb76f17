package import DataFolder
import Foundation
package import Localisation

/// What a command came to, for a screen: the command line's answer, and each problem with its place.
package struct NodeOutcome: Sendable {
    /// A problem of the input.
    package struct Problem: Sendable, Hashable {
        /// What is wrong and what was expected, without its place.
        package let reason: Message
        /// The same with its place.
        package let message: Message
    }

    /// The answer, as the command line prints it.
    package let answer: CommandAnswer
    /// Problems of the input; empty when it was done, or failed for another reason.
    package let problems: [Problem]
    /// Why it failed, in one sentence.
    package let failure: Message?

    /// Whether it was done.
    package var isDone: Bool { answer.exitCode == 0 }

    /// The record that was added, changed or deleted.
    package var record: RecordID? {
        struct Document: Decodable { let id: String? }
        return answer.document
            .flatMap { try? JSONDecoder().decode(Document.self, from: Data($0.utf8)).id }
            .flatMap { RecordID(hex: $0) }
    }
}

extension Node {
    /// Does what is asked exactly as `answer` does, and keeps the problems as values.
    package func attempt(_ request: NodeRequest) async -> NodeOutcome {
        do {
            let answer = try await perform(request)
            return NodeOutcome(answer: answer, problems: [], failure: nil)
        } catch {
            let problems = (error as? NodeError)?.problems ?? []
            return NodeOutcome(
                answer: failed(request, error),
                problems: problems.map {
                    NodeOutcome.Problem(reason: $0.reason, message: $0.message)
                },
                failure: (error as? any Explained)?.message
            )
        }
    }
}
