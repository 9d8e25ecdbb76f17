import ArgumentParser
import Foundation
import Simulation

/// Runs simulated countries and says what went wrong in them.
@main
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Plays a country in one process, seed by seed, and checks it after every step."
    )

    @Option(help: "How many seeds.")
    var seeds: UInt64 = 1_000

    @Option(help: "The first seed.")
    var from: UInt64 = 1

    @Option(help: "How many at a time.")
    var workers = 2

    @Flag(help: "Tell the whole story of the first seed, and play no other.")
    var story = false

    func validate() throws {
        guard seeds > 0, workers > 0 else {
            throw ValidationError("--seeds and --workers must be at least 1")
        }
    }

    func run() async throws {
        let simulation = try await Simulation()
        defer { simulation.close() }
        var total = Tally()
        if story {
            let verdict = try await simulation.play(seed: from) { Self.say($0) }
            for violation in verdict.violations { Self.say("seed \(from): \(violation)") }
            if !verdict.violations.isEmpty { throw ExitCode(1) }
            return
        }
        try await simulation.play(seeds: from...(from + seeds - 1), workers: workers) { verdict in
            total.add(verdict)
            for violation in verdict.violations {
                Self.say("seed \(verdict.seed): \(violation)")
            }
            if total.seeds.isMultiple(of: 100) { Self.say(total.line, to: .standardError) }
        }
        Self.say(total.faultLine)
        Self.say(total.line)
        if total.violations > 0 { throw ExitCode(1) }
    }

    private static func say(_ line: String, to file: FileHandle = .standardOutput) {
        file.write(Data((line + "\n").utf8))
    }
}
