package import ClusterProtocol
package import DataFolder
import Foundation
import Glibc
package import HubCore
import Localisation
import Synchronization
package import TestSupport

/// A hub in its folder, run by the real executable, killed and started again at will.
package final class HubProcess: Sendable {
    package let folder: TemporaryFolder
    package let path: String
    private let environment: [String: String]
    private let process = Mutex<ChildProcess?>(nil)

    /// Makes a hub's folder; `start` runs it.
    package init(
        _ setup: HubSetup? = nil,
        folder: TemporaryFolder = TemporaryFolder(),
        environment: [String: String] = [:]
    ) throws {
        self.folder = folder
        self.environment = environment
        path = folder.path("hub-\(UInt32.random(in: 0 ... .max))")
        let answer = HubOffice.initialise(
            try setup ?? .rice(port: FreePorts.three()),
            path: path,
            surroundings: .machine(),
            language: .english
        )
        guard answer.exitCode == 0 else { throw CommandFailed(answer: answer) }
    }

    /// Runs the hub and waits until it listens.
    package func start() async throws {
        let child = try ChildProcess(
            "grenier-hub",
            ["run", "--dir", path, "--lang", "en"],
            environment: environment
        )
        process.withLock { $0 = child }
        let isUp = await eventually(within: .seconds(30)) {
            child.poll() != nil || !child.output.isEmpty
        }
        guard isUp, child.poll() == nil else {
            throw Unexpected(what: "the hub did not start: \(child.problems)")
        }
    }

    /// Ends it as a power cut ends a process.
    package func kill() async {
        let child = process.withLock { $0 }
        child?.signal(SIGKILL)
        await child?.end()
        process.withLock { $0 = nil }
    }

    /// Asks it to stop, and says how it ended.
    @discardableResult
    package func stop() async -> ChildProcess.Ending? {
        let child = process.withLock { $0 }
        child?.signal(SIGTERM)
        let ending = await child?.end(within: .seconds(20))
        process.withLock { $0 = nil }
        return ending
    }

    package var residentBytes: Int { process.withLock { $0 }?.residentBytes ?? 0 }
    package var descriptors: Int { process.withLock { $0 }?.descriptors ?? 0 }
    package var output: String { process.withLock { $0 }?.output ?? "" }
    package var problems: String { process.withLock { $0 }?.problems ?? "" }

    /// Does a command: through the running hub, or in its folder.
    package func perform(_ command: HubCommand) async throws -> CommandAnswer {
        await HubOffice.perform(
            command,
            path: path,
            surroundings: .machine(),
            language: .english,
            logger: LocalHub.logger,
            messenger: try SharedMessenger.messenger()
        )
    }

    @discardableResult
    package func done(_ command: HubCommand) async throws -> JSONDocument {
        let answer = try await perform(command)
        guard answer.exitCode == 0, let document = answer.document else {
            throw CommandFailed(answer: answer)
        }
        return try JSONDocument(document)
    }

    package func invite(
        _ name: String,
        zone: String = "langan",
        days: Int = 30
    ) async throws -> Invite {
        try InviteText.read(try await inviteText(name, zone: zone, days: days))
    }

    package func inviteText(
        _ name: String,
        zone: String = "langan",
        days: Int = 30
    ) async throws -> String {
        let document = try await done(
            .inviteCluster(
                ClusterInvitation(
                    name: name,
                    commune: zone,
                    filiere: "riz",
                    since: "2020-01-01",
                    validDays: days
                )
            )
        )
        return document["invite"].text ?? ""
    }

    /// Runs the real command on the hub's folder.
    package func run(_ words: [String]) async throws -> CommandResult {
        try await ChildProcess.run(
            "grenier-hub",
            words + ["--dir", path, "--json", "--lang", "en"],
            environment: environment
        )
    }

    package func member(_ name: String, zone: String = "langan") async throws -> MemberIdentity {
        try await Enrolling.member(try await invite(name, zone: zone))
    }
}

extension Surroundings {
    /// The machine's clock and randomness.
    package static func machine() -> Surroundings {
        Surroundings(
            nowSeconds: { Int64(Date().timeIntervalSince1970) },
            monotonicSeconds: { Monotonic.seconds() },
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }
        )
    }
}
