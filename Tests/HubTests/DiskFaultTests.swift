import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// Real hubs whose disk is full, or fails.
@Suite("Disk faults of a hub")
struct DiskFaultTests {
    private func put(
        _ outbox: inout Outbox,
        _ link: MemberLink,
        revision: UInt32,
        within limit: Duration = .seconds(60)
    ) async throws -> (sealed: Sealed, answer: (ack: Ack?, refused: [Nack])) {
        let member = outbox.member
        let sealed = try outbox.seal([
            member.summary("s1", revision: revision, ["r.urea": Int64(revision)])
        ])
        return (
            sealed, try await link.put(Put(batches: [sealed]), within: limit)
        )
    }

    private func connected(_ member: MemberIdentity) async throws -> MemberLink {
        let link = try await MemberLink(member)
        _ = try await link.greet(member.hello())
        return link
    }

    /// What the journal of a hub that stopped holds, in order.
    private func check(_ hub: HubProcess, holds batches: [Sealed]) async throws {
        #expect(try await hub.perform(.verify).exitCode == 0)
        #expect(await hub.stop() == .exited(0))
        #expect(try await JournalFile.batches(hub) == batches)
    }

    @Test("A full disk refuses for later, says so, and goes on when there is room")
    func full() async throws {
        let hub = try HubProcess(syncs: .all)
        try await hub.start()
        let member = try await hub.member("membre")
        let link = try await connected(member)
        var outbox = Outbox(member)
        var kept = [try await put(&outbox, link, revision: 1).sealed]

        let disk = try #require(hub.disk)
        try disk.fail(.full)
        let refused = try await put(&outbox, link, revision: 2)
        #expect(refused.answer.ack == nil)
        #expect(refused.answer.refused.map(\.error.code) == [.storage])
        #expect(refused.answer.refused.first?.retry == .later)
        let words = try await hub.perform(.inviteCluster(.test("autre")))
        #expect(words.exitCode == 4)
        #expect(words.problems.joined().contains("the disk is full"))
        #expect(try await hub.journalRows() == 1)
        // A hub that starts while the disk is full refuses as one that was running, or says why
        // it does not start.
        await hub.kill()
        try await hub.start()

        try disk.mend(.full)
        let again = try await connected(member)
        let answer = try await again.put(Put(batches: [refused.sealed]))
        #expect(answer.ack?.receipts.count == 1)
        kept.append(refused.sealed)
        kept.append(try await put(&outbox, again, revision: 3).sealed)
        try await hub.strike(seed: 1)
        try await hub.start()
        try await check(hub, holds: kept)
        await link.dealer.close()
        await again.dealer.close()
    }

    @Test("A sync that fails ends the hub, and is never tried again", arguments: [false, true])
    func failingSync(isCommand: Bool) async throws {
        let hub = try HubProcess(syncs: .all)
        try await hub.start()
        let member = try await hub.member("membre")
        let link = try await connected(member)
        var outbox = Outbox(member)
        let first = try await put(&outbox, link, revision: 1).sealed

        let disk = try #require(hub.disk)
        try disk.fail(.syncFails)
        var second: Sealed?
        if isCommand {
            let words = try await hub.perform(.inviteCluster(.test("autre")))
            #expect(words.exitCode == 70)
            #expect(words.problems.joined().contains("the disk does not work as it should"))
        } else {
            let (sealed, answer) = try await put(&outbox, link, revision: 2, within: .seconds(3))
            #expect(answer.ack == nil)
            second = sealed
        }
        #expect(await eventually { hub.poll() != nil })
        #expect(hub.poll() == .exited(70))
        #expect(hub.problems.contains("the disk does not work as it should"))
        try disk.mend(.syncFails)
        // What it could not sync is in no file that the power left.
        try await hub.strike(seed: 2)
        try await hub.start()
        var kept = [first]
        if let second {
            let again = try await connected(member)
            #expect(try await again.put(Put(batches: [second])).ack?.receipts.count == 1)
            kept.append(second)
            await again.dealer.close()
        }
        try await check(hub, holds: kept)
        await link.dealer.close()
    }
}
