import ArgumentParser
import DataFolder
import HubTestSupport

/// A thousand members that come back in the same second, with what they could not send meanwhile.
@main
struct StormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storm",
        abstract: "Many members connect to one real hub at once, and hand their backlog over."
    )

    @Option(help: "How many members, each with its own keys.")
    var members = 1_000

    @Option(help: "Batches each of them has kept.")
    var backlog = 30

    @Option(
        help: "Seconds after which the hub is killed and started again, while the backlog drains."
    )
    var restartEvery = 30

    @Option(help: "Peers that ask and never read an answer, nor any news.")
    var stalled = 0

    func validate() throws {
        guard members > 0, members <= 1_200, backlog > 0, restartEvery > 0, stalled >= 0 else {
            throw ValidationError("--members 1 to 1200, --backlog and --restart-every at least 1")
        }
    }

    func run() async throws {
        DescriptorLimit.raise()
        let storm = try await Storm(members: members, backlog: backlog)
        let report = try await storm.run(restartEverySeconds: restartEvery, stalled: stalled)
        for line in report.lines { print(line) }
        if !report.problems.isEmpty {
            for problem in report.problems { print("PROBLEM: \(problem)") }
            throw ExitCode(1)
        }
    }
}
