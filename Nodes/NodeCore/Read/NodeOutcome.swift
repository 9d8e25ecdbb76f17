package import DataFolder
package import Localisation

/// What a command came to, for a screen: the command line's answer, and each problem by itself.
package struct NodeOutcome: Sendable {
    /// The answer, as the command line prints it.
    package let answer: CommandAnswer
    /// Problems of the input, each with its place; empty when it was done, or failed for another reason.
    package let problems: [Message]
    /// Why it failed, in one sentence.
    package let failure: Message?

    /// Whether it was done.
    package var isDone: Bool { answer.exitCode == 0 }
}

extension Node {
    /// Does what is asked exactly as `answer` does, and keeps the problems as values.
    package func attempt(_ request: NodeRequest) async -> NodeOutcome {
        do {
            let answer = try await perform(request)
            return NodeOutcome(answer: answer, problems: [], failure: nil)
        } catch {
            return NodeOutcome(
                answer: failed(request, error),
                problems: (error as? NodeError)?.problems.map(\.message) ?? [],
                failure: (error as? any Explained)?.message
            )
        }
    }
}
