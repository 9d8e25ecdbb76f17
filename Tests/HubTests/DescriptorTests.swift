import ClusterProtocol
import Foundation
import Glibc
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

        let port = try #require(
            member.invite.exchangeEndpoint.split(separator: ":").last.flatMap { UInt16($0) }
        )
        let crowd = (0..<20).map { _ in Self.connect(port) }
        #expect(await eventually { hub.problems.contains("no descriptor is left") })
        // Beside other tests both the turning away and a second of sleep last longer; only a hub
        // that spins never has a second at rest.
        #expect(try await eventually { try await Self.isAtRest(number) })
        let sealed = try outbox.seal([member.summary("s1", ["r.urea": 1])])
        #expect(try await link.put(.init(batches: [sealed])).ack?.receipts.count == 1)

        for other in crowd { close(other) }
        let late = try await MemberLink(member)
        #expect(await late.connects())
        _ = try await late.greet(member.hello())
        await late.dealer.close()
        await link.dealer.close()
        #expect(await hub.stop() == .exited(0))
    }

    /// Whether a process lets a second pass with almost none of a core's 100 ticks.
    private static func isAtRest(_ number: Int32) async throws -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        let begin = try #require(ProcessFacts(of: number))
        try await Task.sleep(for: .seconds(1))
        let end = try #require(ProcessFacts(of: number))
        let ticks = Double(end.processorTicks - begin.processorTicks)
        let seconds = (clock.now - start) / .seconds(1)
        print("descriptors: \(end.descriptors) in use, \(ticks) ticks in \(seconds) s")
        return ticks < 8 * seconds
    }

    /// A connection that says nothing.
    private static func connect(_ port: UInt16) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return descriptor
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
