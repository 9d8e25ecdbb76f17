import Foundation
import Localisation

/// A hub of the demonstration: its folder, its territory, its process.
struct Hub: Sendable {
    /// Three ports: exchange, enrolment, news.
    static let portCount = 3

    let name: String
    let folder: String
    let isNational: Bool
    let zones: [String]
    let port: Int
    let program: Program

    /// Longest wait for the line that says a hub listens.
    private static let readySecondsMax = 20.0

    private var zoneOptions: [String] { zones.flatMap { ["--zone", $0] } }

    /// Makes its folder.
    ///
    /// - Throws: As `Program.run`.
    func initialise(filieres: [String], catalogue: String) async throws {
        var arguments = [
            "init", "--dir", folder, "--name", name, "--port", String(port),
            "--level", isNational ? "national" : "regional",
        ]
        arguments += filieres.flatMap { ["--filiere", $0] }
        if isNational { arguments += ["--catalogue", catalogue] }
        _ = try await program.run(arguments + zoneOptions)
    }

    /// Starts it and waits until it listens.
    ///
    /// - Throws: `DemonstrationError`, and the system's error.
    func run() async throws -> ChildProcess {
        let child = try program.start(["run", "--dir", folder])
        do {
            try await Waiting.until(
                Text.demoAwaitHub(name),
                secondsMax: Self.readySecondsMax,
                everyMilliseconds: 20
            ) {
                guard child.isRunning else {
                    throw DemonstrationError.program(
                        name: "\(child.name) run",
                        exitCode: try await child.wait(),
                        problems: child.problems
                    )
                }
                return child.output.contains(UInt8(ascii: "\n"))
            }
        } catch {
            await child.stop()
            throw error
        }
        return child
    }

    /// Makes a hub the child of this one.
    ///
    /// - Throws: As `Program.run`.
    func adopt(_ child: Hub, filieres: [String]) async throws {
        let invite = try await program.document(
            InviteAnswer.self,
            ["invite", "--dir", folder, "--hub", "--name", child.name]
                + filieres.flatMap { ["--filiere", $0] } + child.zoneOptions
        )
        _ = try await program.run(["enrol", "--dir", child.folder, invite.invite])
    }

    /// The text of an invite for a cluster; other options follow.
    ///
    /// - Throws: As `Program.run`.
    func invite(
        _ cluster: String,
        commune: String,
        filiere: String,
        options: [String] = []
    ) async throws -> String {
        try await program.document(
            InviteAnswer.self,
            [
                "invite", "--dir", folder, "--cluster-name", cluster,
                "--commune", commune, "--filiere", filiere,
            ] + options
        ).invite
    }

    /// Its members, and what it has of each.
    ///
    /// - Throws: As `Program.run`.
    func members() async throws -> MembersAnswer {
        try await program.document(MembersAnswer.self, ["members", "--dir", folder])
    }

    /// Where it stands.
    ///
    /// - Throws: As `Program.run`.
    func status() async throws -> HubStatus {
        try await program.document(HubStatus.self, ["status", "--dir", folder])
    }

    /// Its own check of its whole journal.
    ///
    /// - Throws: As `Program.run`; a problem found is a failure.
    func verify() async throws -> VerifyAnswer {
        try await program.document(VerifyAnswer.self, ["verify", "--dir", folder])
    }
}
