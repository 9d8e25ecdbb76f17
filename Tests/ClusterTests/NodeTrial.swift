import DataFolder
import Foundation
import Glibc
import HubCore
import HubTestSupport
import Synchronization
import TestRandomness
import TestSupport

/// Six nodes, each a folder and its commands, and a hub; everything may be killed.
final class NodeTrial: Sendable {
    struct Report: Sendable {
        var kills = 0
        var problems: [String] = []
        /// Rows of the hub's journal, and batches with a receipt at the nodes.
        var rows = 0
        var receipts = 0
        var unreceipted = 0
        var verified: Int32 = -1
        var sums: [String: Int] = [:]
        var expected: [String: Int] = [:]
        /// Changes of keys in the hub's journal, and key files at the nodes.
        var rotations = 0
        var keyFiles: Set<[String]> = []
    }

    private static let periods = ["s1", "s2", "s3"]
    private let hub: HubProcess
    private let folder = TemporaryFolder()
    private let kills = Mutex(0)

    init() async throws {
        hub = try HubProcess()
        try await hub.start()
        for number in 0..<6 {
            let document = try await hub.done(
                .inviteCluster(
                    ClusterInvitation(
                        name: "n\(number)",
                        commune: "langan",
                        filiere: "riz",
                        since: "2020-01-01"
                    )
                )
            )
            try await done(number, ["init"])
            try await done(number, ["enrol", document["invite"].text ?? ""])
        }
    }

    func run(kills limit: Int, seed: UInt64) async throws -> Report {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for number in 0..<6 {
                tasks.addTask { try await self.work(number, until: limit, seed: seed) }
            }
            tasks.addTask { try await self.killHub(until: limit, seed: seed) }
            try await tasks.waitForAll()
        }
        var report = Report()
        report.kills = kills.withLock { $0 }
        // Nobody repairs anything: the last word of each node goes through as any other.
        for number in 0..<6 {
            let values = Self.periods.indices.map { 300 + 10 * number + $0 }
            for (period, value) in zip(Self.periods, values) {
                report.expected[period, default: 0] += value
            }
            try write(values, number)
            for command in [["rotate-key"], ["import", file(number)], ["publish"], ["sync"]] {
                let result = try await node(number, command)
                if result.code != 0 { report.problems.append("\(command): \(result.problems)") }
            }
            let receipts = try await node(number, ["receipts", "--json"]).document()
            report.receipts += Set(receipts["receipts"].list.compactMap { $0["batch"].text }).count
            report.unreceipted += receipts["unreceipted"].int ?? -1
            report.keyFiles.insert(
                try FileManager.default.contentsOfDirectory(
                    atPath: directory(number) + "/keys"
                ).sorted()
            )
        }
        for alarm in try await hub.done(.alarms)["alarms"].list {
            report.problems.append("a false alarm: \(alarm["kind"].text ?? "")")
        }
        report.rotations = try await JournalFile.rotations(hub)
        report.rows = try await hub.journalRows() - report.rotations
        report.verified = try await hub.perform(.verify).exitCode
        let released = try await hub.done(.release(HubProcess.release))
        for cell in released["cells"].list
        where cell["level"].text == "national" && cell["indicator"].text == "r.urea" {
            report.sums[cell["period"].text ?? ""] = cell["sum"].int ?? -1
        }
        await hub.stop()
        return report
    }

    /// New figures, sealed and sent, most of it cut short.
    private func work(_ number: Int, until limit: Int, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed &* 31 &+ UInt64(number))
        while kills.withLock({ $0 }) < limit {
            let values = Self.periods.map { _ in Int.random(in: 100...200, using: &random) }
            try write(values, number)
            let change = Int.random(in: 0..<3, using: &random) == 0 ? [["rotate-key"]] : []
            for command in change + [
                ["import", file(number)], ["publish"], ["sync", "--timeout", "2"],
            ] {
                let process = try ChildProcess(
                    "grenier-node",
                    command + ["--dir", directory(number)]
                )
                if Bool.random(using: &random) {
                    _ = await eventually(
                        within: .milliseconds(Int.random(in: 5...150, using: &random))
                    ) { process.poll() != nil }
                    if process.poll() == nil {
                        process.signal(SIGKILL)
                        kills.withLock { $0 += 1 }
                    }
                }
                await process.end()
            }
        }
    }

    private func killHub(until limit: Int, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        while kills.withLock({ $0 }) < limit {
            try await Task.sleep(for: .milliseconds(Int.random(in: 100...600, using: &random)))
            await hub.kill()
            kills.withLock { $0 += 1 }
            try await hub.start()
        }
    }

    private func directory(_ number: Int) -> String { folder.path("n\(number)") }

    private func file(_ number: Int) -> String { folder.path("n\(number).csv") }

    private func write(_ values: [Int], _ number: Int) throws {
        let rows = zip(Self.periods, values).map { "\($0),\($1)\n" }.joined()
        try Data("period,urea\n\(rows)".utf8).write(to: URL(fileURLWithPath: file(number)))
    }

    private func node(_ number: Int, _ command: [String]) async throws -> CommandResult {
        try await ChildProcess.run("grenier-node", command + ["--dir", directory(number)])
    }

    private func done(_ number: Int, _ command: [String]) async throws {
        let result = try await node(number, command)
        guard result.code == 0 else { throw Unexpected(what: "\(command): \(result.problems)") }
    }
}
