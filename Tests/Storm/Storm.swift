import ClusterProtocol
import DataFolder
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport

/// Many members, one real hub, and its restarts.
final class Storm: Sendable {
    private let hub: HubProcess
    private let members: [StormMember]
    private let backlog: Int
    private let board = StormBoard()

    /// Enrols everybody, without sockets, and seals their backlogs.
    init(members count: Int, backlog: Int) async throws {
        let local = try LocalHub(setup: .rice(port: FreePorts.three(isApart: true)))
        var members: [StormMember] = []
        for number in 0..<count {
            let zone = RiceExample.zones[number % RiceExample.zones.count]
            let identity = try await local.member("membre \(number)", zone: zone)
            var outbox = Outbox(identity)
            let batches = try (0..<backlog).map { index in
                try outbox.seal([
                    identity.summary(
                        "s\(index % 6 + 1)",
                        revision: UInt32(index / 6 + 1),
                        ["r.urea": Int64(100 + number % 50), "r.size": 2_000]
                    )
                ])
            }
            members.append(
                StormMember(number: number, identity: identity, batches: batches, board: board)
            )
        }
        hub = HubProcess(adopting: local.folder.path("hub"), in: local.folder)
        self.members = members
        self.backlog = backlog
    }

    func run(restartEverySeconds: Int, stalled: Int) async throws -> StormReport {
        var report = StormReport()
        report.members = members.count
        report.backlog = backlog
        report.stalled = stalled
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for member in members {
                tasks.addTask {
                    var member = member
                    try await member.run()
                }
            }
            tasks.addTask { await self.watch() }
            // They all try, and nobody is there.
            try await Task.sleep(for: .seconds(1))
            report.coldSeconds = try await life(mayPut: false)
            await hub.kill()
            for number in 0..<stalled {
                let identity = members[number % members.count].identity
                tasks.addTask { [board] in try await StalledPeer(identity).ask(until: board) }
            }
            try await storm(restartEverySeconds, &report)
            board.end()
            try await tasks.waitForAll()
        }
        board.fill(&report)
        report.rows = try await hub.journalRows()
        let verified = try await hub.perform(.verify)
        if verified.exitCode != 0 { report.problems += verified.problems }
        let expected = members.count * backlog
        if report.rows != expected {
            report.problems.append("\(report.rows) rows, not \(expected)")
        }
        if report.lost > 0 { report.problems.append("\(report.lost) acknowledged and lost") }
        if await hub.stop() != .exited(0) { report.problems.append("the hub did not stop well") }
        return report
    }

    /// Starts the hub and waits until everybody was greeted; says how long that took.
    private func life(mayPut: Bool) async throws -> Double {
        board.begin(mayPut: mayPut)
        try await hub.start()
        let start = Monotonic.seconds()
        let areGreeted = await eventually(within: .seconds(120)) { board.greeted == members.count }
        if !areGreeted { board.problem("only \(board.greeted) of \(members.count) were greeted") }
        return Monotonic.seconds() - start
    }

    /// The backlog drains while the hub is killed and started again.
    private func storm(_ every: Int, _ report: inout StormReport) async throws {
        let start = Monotonic.seconds()
        report.returnSeconds = try await life(mayPut: true)
        var next = 1
        while true {
            // At a third and at two thirds, too: a fast machine would be done before the time is up.
            let third = members.count * backlog * next / 3
            let isOver = { [board, members] in
                board.done == members.count || next < 3 && board.acknowledged >= third
            }
            if await eventually(within: .seconds(every), isOver) { next += 1 }
            if board.done == members.count { break }
            guard Monotonic.seconds() - start < 3_600 else {
                board.problem("only \(board.done) of \(members.count) could hand everything over")
                break
            }
            await hub.kill()
            report.restarts += 1
            board.begin(mayPut: true)
            try await hub.start()
        }
        report.drainSeconds = Monotonic.seconds() - start
    }

    private func watch() async {
        while !board.isOver, !Task.isCancelled {
            if let number = hub.number, let facts = ProcessFacts(of: number) { board.saw(facts) }
            try? await Task.sleep(for: .milliseconds(200))
        }
    }
}
