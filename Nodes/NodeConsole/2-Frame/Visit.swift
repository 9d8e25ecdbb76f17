import DataFolder
import Indicators
import Localisation
import NodeCore
import WebFrame

/// A request for a page of a cluster: who asks, for which cluster, and what it takes to answer.
struct Visit: Sendable {
    let house: ConsoleHouse
    let session: Session
    /// The cluster's number in the addresses.
    let number: Int
    let node: Node
    let facts: ClusterFacts
    /// The address asked for.
    let path: String
    /// What stands in the address after `/c/N/`, by the names of the route.
    let parameters: [String: String]
    /// What stands after the question mark.
    let query: [String: String]

    var catalogue: Catalogue { facts.catalogue }
    var language: Language { session.language }
    var wording: Wording { Wording(language: language) }

    func say(_ message: Message) -> String { wording.say(message) }

    /// The address of a page of this cluster: `address("grille/3")` is `/c/1/grille/3`.
    func address(_ path: String) -> String { "/c/\(number)/\(path)" }

    func address(_ section: ConsoleSection) -> String { address(section.path) }

    /// Does a command, just as the command line does.
    func attempt(_ command: NodeCommand) async -> NodeOutcome {
        await node.attempt(NodeRequest(command, language: language))
    }

    /// The problems of an outcome, none of which is of a field of the page.
    func problems(_ outcome: NodeOutcome) -> [FormProblem] {
        if outcome.problems.isEmpty {
            let text =
                outcome.failure.map(say) ?? outcome.answer.problems.joined(separator: "\n")
            return [FormProblem(field: nil, text: text)]
        }
        return outcome.problems.map { FormProblem(field: nil, text: say($0)) }
    }
}
