import ArgumentParser
import Foundation
import Localisation
import Logging
import Messaging
import NodeCore

/// A process that holds many nodes, each with its own keys, database and connection.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

    @Argument var order: String

    /// Nodes at work at the same time.
    private static let width = 16

    func run() async throws {
        let order = try JSONDecoder().decode(
            WorkOrder.self,
            from: Data(contentsOf: URL(fileURLWithPath: order))
        )
        var logger = Logger(label: "demonstration") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        let messenger = try Messenger.start(logger: logger)
        let environment = NodeEnvironment.system(logger: logger) { messenger }
        let answers: [SyncAnswer]
        do {
            answers = try await order.items.concurrentMap(atMost: Self.width) { item in
                let node = WorkerNode(
                    item: item,
                    language: order.language,
                    environment: environment
                )
                switch order.task {
                case .join: try await node.join()
                case .found: try await node.found()
                case .add: try await node.add()
                case .refresh: break
                }
                return try await node.synchronise()
            }
        } catch let error as DemonstrationError {
            Terminal.problem(error.message.rendered(in: order.language))
            Terminal.leave(error.exitCode)
        }
        await messenger.shutdown()
        Terminal.line(String(decoding: try JSONEncoder().encode(answers), as: UTF8.self))
    }
}
