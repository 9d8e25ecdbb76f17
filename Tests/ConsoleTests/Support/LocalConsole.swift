import Foundation
import Localisation
import Logging
import NodeConsole
import NodeCore
import Synchronization
import TestSupport
import Testing

/// A console over real sockets, in this process.
final class LocalConsole: Sendable {
    /// A clock that a test puts forward.
    final class Clock: Sendable {
        private let ahead = Mutex<Int64>(0)

        var seconds: Int64 { Int64(Date().timeIntervalSince1970) + ahead.withLock { $0 } }

        func advance(_ seconds: Int64) { ahead.withLock { $0 += seconds } }
    }

    let folder: TemporaryFolder
    let clock = Clock()
    /// The printed address.
    let address: String
    let port: Int
    private let tasks: [Task<Void, any Error>]

    /// Serves these folders; those that hold no node yet wait for somebody to begin them.
    init(
        _ folders: [String] = [],
        in folder: TemporaryFolder = TemporaryFolder(),
        pin: StoredPIN? = nil
    ) async throws {
        self.folder = folder
        let environment = try Self.environment(clock)
        let roster = NodeRoster(environment: environment)
        let (lines, isReady) = AsyncStream.makeStream(of: String.self)
        let host = NodeHost(
            folders: folders,
            language: .french,
            roster: roster,
            isAwaiting: true,
            ready: { _ in }
        )
        let console = Console(
            roster: roster,
            options: Console.Options(
                port: Int.random(in: 40_000..<60_000),
                language: .french,
                pin: pin,
                author: "Awa",
                home: folder.path("Grenier")
            ),
            environment: environment,
            ready: { isReady.yield($0) }
        )
        tasks = [Task { try await host.run() }, Task { try await console.run() }]
        var line = ""
        for await next in lines {
            line = next
            break
        }
        let start = try #require(line.firstRange(of: "http://"))
        address = String(line[start.lowerBound...])
        port = try #require(URL(string: address)?.port)
    }

    deinit { for task in tasks { task.cancel() } }

    /// Ends both, the pages first.
    func stop() async {
        for task in tasks.reversed() {
            task.cancel()
            _ = try? await task.value
        }
    }

    /// What stands after the host in the printed address.
    var entry: String { String(address.drop { $0 != "?" }.dropFirst(0)) }

    private static func environment(_ clock: Clock) throws -> NodeEnvironment {
        let messenger = try SharedMessenger.messenger()
        let system = NodeEnvironment.system(
            logger: Logger(label: "tests.console") { _ in SwiftLogNoOpLogHandler() },
            messenger: { messenger }
        )
        return NodeEnvironment(
            clock: { clock.seconds },
            uptime: system.uptime,
            random: system.random,
            messenger: system.messenger,
            patience: system.patience,
            logger: system.logger,
            agent: system.agent
        )
    }

    // MARK: Requests

    /// A browser that came in by the printed address.
    func enter() async throws -> Browser {
        let reply = try await HTTPCall(path: "/entree" + entry, host: "127.0.0.1:\(port)")
            .send(port: port)
        let cookie = try #require(reply.field("set-cookie")?.split(separator: ";").first)
        return Browser(console: self, cookie: String(cookie))
    }
}
