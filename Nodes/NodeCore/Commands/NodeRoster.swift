import DataFolder
import Foundation
import Synchronization

/// The nodes of one process: those of the folders it was given, and those a person begins while it
/// runs.
///
/// A coach's laptop may hold several clusters; each keeps its number as long as the process lives.
public final class NodeRoster: Sendable {
    /// A folder this process owns, open.
    struct Part: Sendable {
        let control: ControlServer
        let node: Node
    }

    private struct State {
        var parts: [Part] = []
        var awaited: [String] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let environment: NodeEnvironment
    private let (opened, isOpened) = AsyncStream.makeStream(of: Void.self)
    let (additions, isAdded) = AsyncStream.makeStream(of: Part.self)

    /// Makes an empty one.
    public init(environment: NodeEnvironment) { self.environment = environment }

    /// The folders under one that hold a node, by name: those a person began by the pages.
    public static func folders(under parent: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.sorted().map { parent + "/" + $0 }
            .filter { PrivateFolder.holds(NodeDatabase.fileName, in: $0) }
    }

    /// The nodes, in the order of their numbers, which begin at 1.
    package var nodes: [Node] { state.withLock { $0.parts.map(\.node) } }

    /// Folders that were named and hold no node yet.
    package var awaited: [String] { state.withLock { $0.awaited } }

    /// The node of a number, or nil.
    package func node(_ number: Int) -> Node? {
        let nodes = nodes
        return nodes.indices.contains(number - 1) ? nodes[number - 1] : nil
    }

    /// Makes a folder for a new cluster, with its keys, and begins to serve it.
    ///
    /// - Returns: The number of its node.
    /// - Throws: What keeps the folder from being made or owned; a folder that holds a node already
    ///   is opened as it is.
    package func begin(in folder: String) async throws -> Int {
        try await add(folder, initialise: !PrivateFolder.holds(NodeDatabase.fileName, in: folder))
    }

    /// Waits until the folders the process was given are served, or the process stops.
    package func untilOpened() async {
        for await _ in opened { return }
    }

    // MARK: What the host does

    func open(_ folder: String, isAwaiting: Bool) async throws {
        guard PrivateFolder.holds(NodeDatabase.fileName, in: folder) else {
            guard isAwaiting else { throw NodeError.notInitialised(folder: folder) }
            state.withLock { $0.awaited.append(folder) }
            return
        }
        _ = try await add(folder, initialise: false)
    }

    func markOpened() { isOpened.finish() }

    /// Ends the additions; those that come later are refused.
    func close() -> [Part] {
        isAdded.finish()
        isOpened.finish()
        return state.withLock { state in
            state.isClosed = true
            defer { state.parts = [] }
            return state.parts
        }
    }

    private func add(_ folder: String, initialise: Bool) async throws -> Int {
        if initialise { try PrivateFolder.create(folder) }
        let part: Part
        switch try DataFolder.acquire(folder) {
        case .heldElsewhere(let owner): throw DataFolderError.busy(path: folder, owner: owner)
        case .acquired(let lock):
            let node = try Node(owning: lock, initialise: initialise, environment: environment)
            part = Part(
                control: try await ControlServer.open(
                    lock,
                    messenger: try environment.messenger()
                ),
                node: node
            )
        }
        let number = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            state.parts.append(part)
            state.awaited.removeAll { $0 == folder }
            return state.parts.count
        }
        guard let number else {
            await part.control.close()
            try part.node.close()
            throw CancellationError()
        }
        isAdded.yield(part)
        return number
    }
}
