import DataFolder
import Foundation
public import Localisation
public import ServiceLifecycle

/// The long-lived part of a node's process: a coach's laptop may hold several clusters.
///
/// It owns their folders, exchanges with their hubs, and does the commands of other processes.
public struct NodeHost: Service {
    private let folders: [String]
    private let language: Language
    private let roster: NodeRoster
    private let isAwaiting: Bool
    private let ready: @Sendable (String) -> Void

    /// Takes the folders to own; `ready` is told a line for a person when all of them are served.
    public init(
        folders: [String],
        language: Language,
        environment: NodeEnvironment,
        ready: @escaping @Sendable (String) -> Void
    ) {
        self.init(
            folders: folders,
            language: language,
            roster: NodeRoster(environment: environment),
            isAwaiting: false,
            ready: ready
        )
    }

    /// As above, with the roster in which others find the nodes; with `isAwaiting` a folder that
    /// holds no node yet is no error: somebody will begin it.
    public init(
        folders: [String],
        language: Language,
        roster: NodeRoster,
        isAwaiting: Bool,
        ready: @escaping @Sendable (String) -> Void
    ) {
        self.folders = folders
        self.language = language
        self.roster = roster
        self.isAwaiting = isAwaiting
        self.ready = ready
    }

    /// Runs until the process is asked to stop, then leaves the hubs and gives the folders back.
    ///
    /// - Throws: What keeps a folder from being served, or an error of its database: the next
    ///   start resumes from what was committed.
    public func run() async throws {
        let outcome: Result<Void, any Error>
        do {
            for folder in folders { try await roster.open(folder, isAwaiting: isAwaiting) }
            let count = roster.nodes.count
            let standing = count == 0 ? Text.nodeRunningNone() : Text.nodeRunning(count)
            ready(standing.rendered(in: language))
            roster.markOpened()
            try await cancelWhenGracefulShutdown { [roster] in try await Self.serve(roster) }
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        for part in roster.close() {
            await part.control.close()
            // What could not be closed now is closed with the process.
            try? part.node.close()
        }
        try outcome.get()
    }

    private static func serve(_ roster: NodeRoster) async throws {
        do {
            try await withThrowingDiscardingTaskGroup { group in
                for await part in roster.additions {
                    let (control, node) = (part.control, part.node)
                    group.addTask {
                        await control.run { bytes in await answer(bytes, by: node) }
                    }
                    // The first error ends all of them, and the wait for more of them.
                    group.addTask { try await ending(roster) { try await node.run() } }
                    group.addTask { try await ending(roster) { try await node.untilDiskFails() } }
                }
            }
        } catch is CancellationError {
            // Asked to stop: as it should be.
        }
    }

    private static func ending(
        _ roster: NodeRoster,
        _ work: () async throws -> Void
    ) async throws {
        do {
            try await work()
        } catch {
            roster.isAdded.finish()
            throw error
        }
    }

    private static func answer(_ bytes: [UInt8], by node: Node) async -> [UInt8] {
        let answer: CommandAnswer
        do {
            answer = await node.answer(
                try JSONDecoder().decode(NodeRequest.self, from: Data(bytes))
            )
        } catch {
            answer = NodeWriter(language: .french).failure(
                NodeError.storage("the request is of another version")
            )
        }
        return (try? JSONEncoder().encode(answer)).map { Array($0) } ?? []
    }
}
