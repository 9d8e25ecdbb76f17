import ClusterProtocol
import DataFolder
import Glibc
import HubCore
import Indicators
import Messaging
import Synchronization
import TestRandomness
import TestSupport

/// Members publish to a hub, or to a hub below another, while the hubs are killed at random, or the
/// power of their machines is cut.
package final class KillTrial: Sendable {
    /// What a trial came to.
    package struct Report: Sendable {
        package var kills = 0
        /// Sectors that a power cut found not yet synced, and how many of them it took.
        package var sectors = 0
        package var sectorsLost = 0
        package var sealed = 0
        package var acknowledged = 0
        /// Whatever should not have happened.
        package var losses: [String] = []
        /// Rows of each hub's journal, the root first.
        package var rows: [Int] = []
        package var verified: [String] = []
        /// The root's national sums by period, and what they should be.
        package var sums: [String: Int] = [:]
        package var expected: [String: Int] = [:]
    }

    private static let memberCount = 6
    private static let periods = ["s1", "s2", "s3", "s4", "s5", "s6"]

    private let hubs: [HubProcess]
    private let members: [MemberIdentity]
    private let state = Mutex(State())

    private struct State {
        var isOver = false
        var report = Report()
        /// Grows with every acknowledgement: the killer waits for life before it kills.
        var acknowledgements = 0
        var values: [String: [Int]] = [:]
    }

    /// Whether the power is cut, and not only the process killed.
    private let isCut: Bool
    /// Whether the first loss ends the trial, as where one is expected.
    private let endsAtLoss: Bool

    package init(
        isTree: Bool,
        syncs: ShimmedFolder.Syncs? = nil,
        endsAtLoss: Bool = false
    ) async throws {
        isCut = syncs != nil
        self.endsAtLoss = endsAtLoss
        let root = try HubProcess(syncs: syncs)
        try await root.start()
        var hubs = [root]
        if isTree {
            hubs.append(try await root.child("BRCA", zones: ["langan"], syncs: syncs))
        }
        self.hubs = hubs
        var members: [MemberIdentity] = []
        for number in 0..<Self.memberCount {
            members.append(try await hubs[hubs.count - 1].member("membre \(number)"))
        }
        self.members = members
        // With syncs that do not count, the members themselves would be the first thing lost.
        for hub in hubs where hub.disk != nil {
            await hub.stop()
            hub.disk?.settle()
            try await hub.start()
        }
    }

    /// Whether something is lost, which is to end the trial.
    private var isLost: Bool { endsAtLoss && state.withLock { !$0.report.losses.isEmpty } }

    /// Kills that often, lets everything arrive, and looks at what is there.
    package func run(kills: Int, seed: UInt64) async throws -> Report {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for (index, member) in members.enumerated() {
                tasks.addTask { try await self.publish(member, seed: seed &+ UInt64(index)) }
            }
            tasks.addTask { try await self.kill(kills, seed: seed) }
            try await tasks.waitForAll()
        }
        let isLost = isLost
        if !isLost { try await settle() }
        var report = state.withLock { $0.report }
        for disk in hubs.compactMap(\.disk) {
            report.sectors += disk.tally.sectors
            report.sectorsLost += disk.tally.sectorsLost
        }
        if isLost {
            for hub in hubs { await hub.kill() }
            return report
        }
        for hub in hubs {
            report.rows.append(try await hub.journalRows())
            let verified = try await hub.perform(.verify)
            report.verified.append("\(verified.exitCode)")
        }
        report.expected = state.withLock { state in
            state.values.mapValues { $0.reduce(0, +) }
        }
        let released = try await hubs[0].done(.release(HubProcess.release))
        for cell in released["cells"].list
        where cell["level"].text == "national" && cell["indicator"].text == "r.urea" {
            report.sums[cell["period"].text ?? ""] = cell["sum"].int ?? -1
        }
        for hub in hubs { await hub.stop() }
        return report
    }

    private func kill(_ kills: Int, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        for number in 0..<kills {
            if isLost { break }
            let before = state.withLock { $0.acknowledgements }
            _ = await eventually(within: .seconds(2)) {
                state.withLock { $0.acknowledgements } > before
            }
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...25, using: &random)))
            // Below a parent both are killed, sometimes together.
            let chosen = Int.random(in: 1..<(1 << hubs.count), using: &random)
            for (index, hub) in hubs.enumerated() where chosen & (1 << index) != 0 {
                try await strike(hub, random: &random)
            }
            for (index, hub) in hubs.enumerated() where chosen & (1 << index) != 0 {
                // Killed while it starts, too: everything must come back from that as well.
                if number.isMultiple(of: 7) { try await startAndKill(hub, random: &random) }
                do {
                    try await hub.start()
                } catch  where endsAtLoss {
                    lost("\(error)")
                    break
                }
                state.withLock { $0.report.kills += 1 }
            }
        }
        state.withLock { $0.isOver = true }
    }

    private func strike(_ hub: HubProcess, random: inout SplitMix64) async throws {
        // Now and then only the process dies, and what the kernel still holds comes through.
        if isCut, Int.random(in: 0..<8, using: &random) > 0 {
            try await hub.strike(seed: random.next())
        } else {
            await hub.kill()
        }
    }

    private func startAndKill(_ hub: HubProcess, random: inout SplitMix64) async throws {
        try hub.launch()
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...60, using: &random)))
        try await strike(hub, random: &random)
        state.withLock { $0.report.kills += 1 }
    }

    /// Seals and hands over until the kills are over and everything is acknowledged.
    private func publish(_ member: MemberIdentity, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed ^ 0x5EED)
        var publisher = Publisher(member)
        while true {
            try Task.checkCancellation()
            let isOver = state.withLock { $0.isOver }
            if isOver, publisher.isDone { break }
            if isOver, isLost { break }
            do {
                try await session(&publisher, &random)
            } catch {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        state.withLock { state in
            state.report.sealed += publisher.batches.count
            state.report.acknowledged += publisher.acknowledged.count
            for (period, value) in publisher.latest {
                state.values[period, default: []].append(value)
            }
        }
    }

    private func session(_ publisher: inout Publisher, _ random: inout SplitMix64) async throws {
        let link = try await MemberLink(publisher.member)
        defer { Task { await link.dealer.close() } }
        guard await link.connects(within: .seconds(1)) else { return }
        let welcome = try await link.greet(publisher.member.hello(), within: .seconds(1))
        let held = welcome.streams.first?.settled ?? SettledRanges()
        for sequence in publisher.acknowledged where !held.contains(sequence) {
            lost("acknowledged batch \(sequence) of \(publisher.member.node) is gone")
        }
        while true {
            let isOver = state.withLock { $0.isOver }
            if !isOver || publisher.batches.count < KillTrial.periods.count,
                publisher.pending.count < 4
            {
                try publisher.seal(&random)
            }
            if publisher.isDone || isOver && isLost { return }
            let put = Put(batches: publisher.pending.prefix(4).map(\.sealed))
            let answer = try await link.put(put, within: .seconds(1))
            for nack in answer.refused where nack.error.code != .helloFirst {
                lost("\(nack.error.code): \(nack.error.detail)")
            }
            guard let ack = answer.ack else { return }
            publisher.take(ack)
            state.withLock { $0.acknowledgements += 1 }
        }
    }

    private func lost(_ what: String) { state.withLock { $0.report.losses.append(what) } }

    /// Below a parent, waits until it has everything.
    private func settle() async throws {
        let sealed = state.withLock { $0.report.sealed }
        _ = try await eventually(within: .seconds(60)) {
            try await hubs[0].journalRows() >= sealed
        }
    }

    /// A member's outbox with what was acknowledged of it.
    private struct Publisher {
        let member: MemberIdentity
        var outbox: Outbox
        var batches: [Sealed] = []
        var acknowledged: Set<UInt64> = []
        var latest: [String: Int] = [:]

        init(_ member: MemberIdentity) {
            self.member = member
            outbox = Outbox(member)
        }

        var pending: [(sequence: UInt64, sealed: Sealed)] {
            batches.enumerated().lazy.map { (UInt64($0.offset + 1), $0.element) }.filter {
                !acknowledged.contains($0.0)
            }
        }

        /// Everything is acknowledged, and every period has a figure to be compared.
        var isDone: Bool { pending.isEmpty && latest.count == KillTrial.periods.count }

        mutating func seal(_ random: inout SplitMix64) throws {
            let number = batches.count
            let period = KillTrial.periods[number % KillTrial.periods.count]
            let value = Int.random(in: 100...200, using: &random)
            latest[period] = value
            batches.append(
                try outbox.seal([
                    member.summary(
                        period,
                        revision: UInt32(number / KillTrial.periods.count + 1),
                        ["r.urea": Int64(value)]
                    )
                ])
            )
        }

        mutating func take(_ ack: Ack) {
            for state in ack.streams {
                for sequence in 1...UInt64(batches.count) where state.settled.contains(sequence) {
                    acknowledged.insert(sequence)
                }
            }
        }
    }
}
