import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A BNCA with two BRCAs, as real processes.
@Suite("A tree of hubs")
struct TreeTests {
    @Test("Batches go up as they were sealed, a release comes down as it was signed")
    func upAndDown() async throws {
        let tree = try await Tree()
        var sealed = try await tree.publish(period: "s1")
        sealed += try await tree.publish(period: "s2")
        #expect(try await tree.arrives(sealed.count))
        // A member enrolled while everything runs.
        let late = try await tree.west.member("tardif", zone: "langan")
        sealed.append(try await tree.publish(late, period: "s1"))
        #expect(try await tree.arrives(sealed.count))

        let released = try await tree.root.done(.release(HubProcess.release))
        #expect(released["release"].text == "r1")
        try await tree.checkRelayed("r1")
        try await tree.checkMemberVerifies(late, release: 1)
        for hub in [tree.west, tree.east] {
            #expect(try await hub.perform(.release(HubProcess.release)).exitCode == 4)
        }
        #expect(try await tree.root.perform(.release(HubProcess.release)).exitCode == 4)

        let states = try await tree.stopAll()
        #expect(states.allSatisfy { $0 == .exited(0) })
        let expected = Dictionary(uniqueKeysWithValues: sealed.map { ($0.digest, $0) })
        let atRoot = try await JournalFile.batches(tree.root)
        #expect(atRoot.count == sealed.count)
        #expect(Set(atRoot.map(\.digest)) == Set(expected.keys))
        for batch in atRoot { #expect(expected[batch.digest] == batch) }
        let below = try await JournalFile.batches(tree.west) + JournalFile.batches(tree.east)
        #expect(Set(below) == Set(atRoot))
    }

    @Test("An amended batch makes a second release; the ledger stays whole")
    func secondRelease() async throws {
        let tree = try await Tree()
        var count = try await tree.publish(period: "s1").count
        #expect(try await tree.arrives(count))
        try await tree.root.done(.release(HubProcess.release))
        let first = try await tree.national("s1")
        // One amends: too small a change to be told apart from the one who made it.
        _ = try await tree.publish(tree.members[0], period: "s1", revision: 2, value: 900)
        count += 1
        #expect(try await tree.arrives(count))
        try await tree.root.done(.release(HubProcess.releaseAgain))
        let second = try await tree.national("s1")
        #expect(second["status"].text == "F")
        #expect(second["sum"].int == first["sum"].int)
        // Everybody amends: a new figure.
        count += try await tree.publish(period: "s1", revision: 3, value: 700).count
        #expect(try await tree.arrives(count))
        try await tree.root.done(.release(HubProcess.releaseAgain))
        let third = try await tree.national("s1")
        #expect(third["status"].text == "F")
        #expect(third["sum"].int == tree.members.indices.reduce(0) { $0 + 700 + $1 })
        try await tree.checkRelayed("r3")
        let verified = try await tree.root.done(.verify)
        #expect(verified["problems"].list.isEmpty)
        let ledger = try await tree.root.done(.ledger)["rows"].list
        #expect(Set(ledger.compactMap { $0["release"].text }).isSuperset(of: ["r1", "r3"]))
        _ = try await tree.stopAll()
    }

    @Test("A hub that lost what its parent told it, and a parent set back, end in the same state")
    func oldStates() async throws {
        let tree = try await Tree()
        var count = try await tree.publish(period: "s1").count
        #expect(try await tree.arrives(count))
        #expect(await tree.root.stop() == .exited(0))
        let backup = tree.root.folder.path("backup")
        try tree.root.copyFolder(to: backup)
        try await tree.root.start()
        count += try await tree.publish(period: "s2").count
        #expect(try await tree.arrives(count))
        let digest = try await tree.root.done(.verify)["stateDigest"].text

        // The child has forgotten everything its parent settled.
        #expect(await tree.west.stop() == .exited(0))
        try await JournalFile.forgetParent(of: tree.west)
        try await tree.west.start()
        let isIdle = try await eventually {
            let status = try await tree.west.done(.status)
            return status["parent"].text == "online" && status["toForward"].int == 0
        }
        #expect(isIdle)
        #expect(try await tree.root.journalRows() == count)

        // The parent is restored from its backup: it is owed again what it lost.
        #expect(await tree.root.stop() == .exited(0))
        try FileManager.default.removeItem(atPath: tree.root.path)
        try FileManager.default.moveItem(atPath: backup, toPath: tree.root.path)
        try await tree.root.start()
        #expect(try await tree.arrives(count))
        let verified = try await tree.root.done(.verify)
        #expect(verified["stateDigest"].text == digest)
        #expect(verified["problems"].list.isEmpty)
        #expect(verified["quarantined"].int == 0)
        _ = try await tree.stopAll()
    }
}
