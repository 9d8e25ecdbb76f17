import ClusterProtocol
import Foundation
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A hub that may open no more files or connections.
@Suite("Descriptors")
struct DescriptorTests {
    @Test("A hub without descriptors serves those it has, does not spin, and takes others later")
    func exhausted() async throws {
        let hub = try HubProcess()
        try await hub.start()
        let member = try await hub.member("membre")
        let link = try await MemberLink(member)
        _ = try await link.greet(member.hello())
        var outbox = Outbox(member)
        let number = try #require(hub.number)
        let before = try #require(ProcessFacts(of: number))
        try ProcessFacts.limitDescriptors(of: number, to: before.descriptors + 3)

        var crowd: [MemberLink] = []
        for _ in 0..<20 { crowd.append(try await MemberLink(member)) }
        #expect(await eventually { hub.problems.contains("no descriptor is left") })
        let begin = try #require(ProcessFacts(of: number))
        try await Task.sleep(for: .seconds(3))
        let end = try #require(ProcessFacts(of: number))
        let ticks = end.processorTicks - begin.processorTicks
        print("descriptors: all \(end.descriptors) used, processor \(ticks) ticks in 3 s")
        // Unmended, libzmq's thread alone takes all that it can get of these 300 ticks.
        #expect(ticks < 90)
        let sealed = try outbox.seal([member.summary("s1", ["r.urea": 1])])
        #expect(try await link.put(.init(batches: [sealed])).ack?.receipts.count == 1)

        for other in crowd { await other.dealer.close() }
        let late = try await MemberLink(member)
        #expect(await late.connects())
        _ = try await late.greet(member.hello())
        await late.dealer.close()
        await link.dealer.close()
        #expect(await hub.stop() == .exited(0))
    }

    @Test("A hub raises its own limit, and says when the system grants too few")
    func warning() async throws {
        let hub = try HubProcess()
        let child = try ChildProcess(
            "grenier-hub",
            ["run", "--dir", hub.path, "--lang", "en"],
            descriptorsMax: 512
        )
        #expect(await eventually { !child.output.isEmpty })
        #expect(child.problems.contains("only 512 open files"))
        child.signal(15)
        #expect(await child.end() == .exited(0))
        let soft = try ChildProcess(
            "grenier-hub",
            ["run", "--dir", hub.path, "--lang", "en"],
            descriptorsMax: 512,
            isSoft: true
        )
        #expect(await eventually { !soft.output.isEmpty })
        #expect(!soft.problems.contains("open files"))
        soft.signal(15)
        #expect(await soft.end() == .exited(0))
    }
}
