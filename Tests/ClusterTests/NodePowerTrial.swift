import DataFolder
import Foundation
import Glibc
import HubCore
import HubTestSupport
import Synchronization
import TestRandomness
import TestSupport

/// Six nodes whose power is cut at random, and a hub that stays.
final class NodePowerTrial: Sendable {
    struct Report: Sendable {
        var cuts = 0
        var sectors = 0
        var sectorsLost = 0
        /// Batches that a node said it had sealed.
        var said = 0
        var losses: [String] = []
        var rows = 0
        var receipts = 0
        var unreceipted = 0
        var alarms = 0
        var verified: Int32 = -1
        var sums: [String: Int] = [:]
        var expected: [String: Int] = [:]
    }

    /// What one node has said.
    private struct Word {
        var sealed: Set<String> = []
        var receipted: Set<String> = []
    }

    private static let periods = ["s1", "s2", "s3"]
    private static let count = 6
    private let hub: HubProcess
    private let folder = TemporaryFolder()
    private let nodes: [NodeFolder]
    private let disks: [ShimmedFolder]
    private let endsAtLoss: Bool
    private let losses = Mutex<[String]>([])

    init(syncs: ShimmedFolder.Syncs, endsAtLoss: Bool = false) async throws {
        self.endsAtLoss = endsAtLoss
        hub = try HubProcess()
        try await hub.start()
        var nodes: [NodeFolder] = []
        for number in 0..<Self.count {
            nodes.append(try await NodeFolder.enrolled("n\(number)", at: hub, in: folder))
        }
        self.nodes = nodes
        disks = nodes.map { ShimmedFolder($0.path, syncs: syncs) }
    }

    func run(cuts: Int, seed: UInt64) async throws -> Report {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for number in nodes.indices {
                let share = (cuts + number) / Self.count
                tasks.addTask {
                    try await self.work(number, cuts: share, seed: seed &* 31 &+ UInt64(number))
                }
            }
            try await tasks.waitForAll()
        }
        var report = Report()
        report.losses = losses.withLock { $0 }
        for disk in disks {
            report.cuts += disk.tally.cuts
            report.sectors += disk.tally.sectors
            report.sectorsLost += disk.tally.sectorsLost
        }
        if endsAtLoss, !report.losses.isEmpty {
            await hub.kill()
            return report
        }
        try await finish(&report)
        return report
    }

    /// The last word of each node goes through as any other, and everything is compared.
    private func finish(_ report: inout Report) async throws {
        for (number, node) in nodes.enumerated() {
            let values = Self.periods.indices.map { 300 + 10 * number + $0 }
            for (period, value) in zip(Self.periods, values) {
                report.expected[period, default: 0] += value
            }
            try await node.publish(Dictionary(uniqueKeysWithValues: zip(Self.periods, values)))
            try await node.done(["sync"])
            let outbox = try await node.outbox()
            report.receipts += outbox.batches
            report.unreceipted += outbox.unreceipted
        }
        report.said = report.receipts
        report.alarms = try await hub.done(.alarms)["alarms"].list.count
        report.rows = try await hub.journalRows()
        report.verified = try await hub.perform(.verify).exitCode
        let released = try await hub.done(.release(HubProcess.release))
        for cell in released["cells"].list
        where cell["level"].text == "national" && cell["indicator"].text == "r.urea" {
            report.sums[cell["period"].text ?? ""] = cell["sum"].int ?? -1
        }
        await hub.stop()
    }

    private func work(_ number: Int, cuts: Int, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        var word = Word()
        var owner: ChildProcess?
        while disks[number].tally.cuts < cuts, !(endsAtLoss && losses.withLock { !$0.isEmpty }) {
            // Half of the time `run` owns the folder, and commands go through it.
            if owner == nil, Bool.random(using: &random) {
                owner = try start(number, ["run"])
                _ = await eventually { owner?.output.isEmpty == false || owner?.poll() != nil }
            }
            try write(number, random: &random)
            let isCutShort = try await commands(number, &word, random: &random)
            guard isCutShort || Int.random(in: 0..<3, using: &random) == 0 else { continue }
            owner?.signal(SIGKILL)
            await owner?.end()
            owner = nil
            try disks[number].cut(seed: random.next())
            try await compare(number, &word)
        }
        owner?.signal(SIGTERM)
        await owner?.end()
    }

    /// New figures, sealed and sent; says whether that was cut short.
    private func commands(
        _ number: Int,
        _ word: inout Word,
        random: inout SplitMix64
    ) async throws -> Bool {
        for command in [["import", file(number)], ["publish"], ["sync", "--timeout", "3"]] {
            let process = try start(number, command)
            if Int.random(in: 0..<4, using: &random) == 0 {
                let wait = Duration.milliseconds(Int.random(in: 5...90, using: &random))
                _ = await eventually(within: wait) { process.poll() != nil }
                process.signal(SIGKILL)
            }
            guard await process.end() == .exited(0) else { return true }
            guard command[0] == "publish" else { continue }
            let published = try JSONDocument(process.output)["published"].list
            word.sealed.formUnion(published.compactMap { $0["batch"].text })
        }
        return false
    }

    /// Looks for everything the node said, after the power came back.
    private func compare(_ number: Int, _ word: inout Word) async throws {
        let process = try start(number, ["receipts"])
        guard await process.end() == .exited(0) else {
            lost("n\(number) does not open: \(process.problems)")
            return
        }
        let rows = try JSONDocument(process.output)["receipts"].list
        let sealed = Set(rows.compactMap { $0["batch"].text })
        let receipted = Set(
            rows.filter { $0["receivedOn"].text != nil }.compactMap { $0["batch"].text }
        )
        for batch in word.sealed.subtracting(sealed) { lost("n\(number): batch \(batch)") }
        for batch in word.receipted.subtracting(receipted) { lost("n\(number): receipt \(batch)") }
        word.sealed.formUnion(sealed)
        word.receipted.formUnion(receipted)
    }

    private func lost(_ what: String) { losses.withLock { $0.append(what) } }

    private func start(_ number: Int, _ command: [String]) throws -> ChildProcess {
        try disks[number].begin()
        return try ChildProcess(
            "grenier-node",
            command + ["--dir", nodes[number].path, "--json"],
            environment: disks[number].environment
        )
    }

    private func file(_ number: Int) -> String { folder.path("n\(number)-cut.csv") }

    private func write(_ number: Int, random: inout SplitMix64) throws {
        let rows = Self.periods.map { "\($0),\(Int.random(in: 100...200, using: &random))\n" }
        try Data("period,urea\n\(rows.joined())".utf8)
            .write(to: URL(fileURLWithPath: file(number)))
    }
}
