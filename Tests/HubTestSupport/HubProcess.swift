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
    /// Its folder over `FaultShim`, where the test asked for it.
    package let disk: ShimmedFolder?
    private let process = Mutex<ChildProcess?>(nil)

    /// Makes a hub's folder; `start` runs it.
    package init(
        _ setup: HubSetup? = nil,
        folder: TemporaryFolder = TemporaryFolder(),
        environment: [String: String] = [:],
        syncs: ShimmedFolder.Syncs? = nil
    ) throws {
        self.folder = folder
        path = folder.path("hub-\(UInt32.random(in: 0 ... .max))")
        let disk = syncs.map { [path] in ShimmedFolder(path, syncs: $0) }
        self.disk = disk
        self.environment = environment.merging(disk?.environment ?? [:]) { $1 }
        let answer = HubOffice.initialise(
            try setup ?? .rice(port: FreePorts.three()),
            path: path,
            surroundings: .machine(),
            language: .english
        )
        guard answer.exitCode == 0 else { throw CommandFailed(answer: answer) }
    }

    /// Takes a hub's folder that was made already, and that nobody has open.
    package init(adopting path: String, in folder: TemporaryFolder) {
        self.folder = folder
        self.path = path
        environment = [:]
        disk = nil
    }

    /// Runs the hub and waits until it listens.
    package func start() async throws {
        let child = try launch()
        let isUp = await eventually(within: .seconds(120)) {
            child.poll() != nil || !child.output.isEmpty
        }
        guard isUp, child.poll() == nil else {
            throw Unexpected(what: "the hub did not start: \(child.problems)")
        }
    }

    /// Runs the hub and waits for nothing.
    @discardableResult
    package func launch() throws -> ChildProcess {
        try disk?.begin()
        let child = try ChildProcess(
            "grenier-hub",
            ["run", "--dir", path, "--lang", "en"],
            environment: environment
        )
        process.withLock { $0 = child }
        return child
    }

    /// The number of its process, while it has one.
    package var number: Int32? { process.withLock { $0?.number } }

    package func signal(_ number: Int32) { process.withLock { $0 }?.signal(number) }

    /// How it ended by itself, or nothing while it runs.
    package func poll() -> ChildProcess.Ending? { process.withLock { $0 }?.poll() }

    /// Kills it, and where its disk is followed cuts the power of the machine.
    package func strike(seed: UInt64) async throws {
        await kill()
        try disk?.cut(seed: seed)
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
        let ending = await child?.end(within: .seconds(60))
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
            .inviteCluster(.test(name, zone: zone, days: days))
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

extension ClusterInvitation {
    /// For a cluster of the rice example.
    package static func test(
        _ name: String,
        zone: String = "langan",
        days: Int = 30
    ) -> ClusterInvitation {
        ClusterInvitation(
            name: name,
            commune: zone,
            filiere: "riz",
            since: "2020-01-01",
            validDays: days
        )
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
