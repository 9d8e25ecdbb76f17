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
    private let environment: NodeEnvironment
    private let ready: @Sendable (String) -> Void

    /// Takes the folders to own; `ready` is told a line for a person when all of them are served.
    public init(
        folders: [String],
        language: Language,
        environment: NodeEnvironment,
        ready: @escaping @Sendable (String) -> Void
    ) {
        self.folders = folders
        self.language = language
        self.environment = environment
        self.ready = ready
    }

    /// Runs until the process is asked to stop, then leaves the hubs and gives the folders back.
    ///
    /// - Throws: What keeps a folder from being served, or an error of its database: the next
    ///   start resumes from what was committed.
    public func run() async throws {
        var parts: [(control: ControlServer, node: Node)] = []
        let outcome: Result<Void, any Error>
        do {
            for folder in folders { parts.append(try await open(folder)) }
            ready(Text.nodeRunning(folders.count).rendered(in: language))
            try await cancelWhenGracefulShutdown { [parts] in try await Self.serve(parts) }
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        for (control, node) in parts {
            await control.close()
            // What could not be closed now is closed with the process.
            try? node.close()
        }
        try outcome.get()
    }

    private func open(_ folder: String) async throws -> (ControlServer, Node) {
        guard PrivateFolder.holds(NodeDatabase.fileName, in: folder) else {
            throw NodeError.notInitialised(folder: folder)
        }
        switch try DataFolder.acquire(folder) {
        case .heldElsewhere(let owner): throw DataFolderError.busy(path: folder, owner: owner)
        case .acquired(let lock):
            let node = try Node(owning: lock, initialise: false, environment: environment)
            return (
                try await ControlServer.open(lock, messenger: try environment.messenger()), node
            )
        }
    }

    private static func serve(_ parts: [(control: ControlServer, node: Node)]) async throws {
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (control, node) in parts {
                    group.addTask {
                        await control.run { bytes in await answer(bytes, by: node) }
                    }
                    group.addTask { try await node.run() }
                    group.addTask { try await node.untilDiskFails() }
                }
                // The first error ends all of them; `waitForAll` would wait for those that go on.
                while try await group.next() != nil {}
            }
        } catch is CancellationError {
            // Asked to stop: as it should be.
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
