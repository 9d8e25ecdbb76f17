import Messaging
import TestSupport
import Testing

@Suite("Peers that break rules")
struct HostilePeerTests {
    private static func localRouter(
        _ folder: TemporaryFolder,
        limits: LinkLimits = .router
    ) async throws -> RouterLink {
        try await SharedMessenger.messenger().router(
            RouterConfiguration(
                endpoint: "ipc://" + folder.path("s"),
                security: .localOnly,
                limits: limits
            )
        )
    }

    @Test("messages of several frames and empty ones are counted and never reach the consumer")
    func multipart() async throws {
        let folder = TemporaryFolder()
        let router = try await Self.localRouter(folder)
        let peer = try #require(RawPeer(path: folder.path("s")))
        peer.send([1], more: true)
        peer.send([2])
        for _ in 0..<50 { peer.send([UInt8](repeating: 3, count: 60_000), more: true) }
        peer.send([])
        peer.send([])
        peer.send([4])
        let group = try await router.nextGroup(max: 10)
        #expect(group.map(\.frame) == [[4]])
        #expect(group.first?.userID == nil)
        #expect(router.counters.rejectedMultipart == 2)
        #expect(router.counters.rejectedEmpty == 1)
        #expect(router.counters.received == 1)
    }

    @Test("a frame over the limit ends its connection and nothing else")
    func oversize() async throws {
        let folder = TemporaryFolder()
        let router = try await Self.localRouter(folder)
        let good = try #require(RawPeer(path: folder.path("s")))
        let bad = try #require(RawPeer(path: folder.path("s")))
        bad.send([UInt8](repeating: 0, count: 64 * 1024 + 1))
        #expect(bad.isCutOff())
        good.send([UInt8](repeating: 5, count: 64 * 1024))
        #expect(try await router.nextGroup(max: 1).first?.frame.count == 64 * 1024)
    }

    @Test("over CURVE too: the dealer is cut off, the hub serves on, the dealer comes back")
    func oversizeOverCurve() async throws {
        var limits = LinkLimits.dealer
        limits.outboundFrameBytesMax = 1024 * 1024
        let hub = try await TestHub.open(domain: "oversize")
        let (dealer, _) = try await hub.dealer(limits: limits)
        let (other, _) = try await hub.dealer()
        #expect(await dealer.connects())
        #expect(await other.connects())
        try await dealer.send([UInt8](repeating: 1, count: 100_000))
        #expect(await eventually { dealer.counters.disconnections > 0 })
        try await other.send([2])
        #expect(try await hub.router.nextGroup(max: 10).map(\.frame) == [[2]])
        #expect(await dealer.connects())
        try await dealer.send([3])
        #expect(try await hub.router.nextGroup(max: 10).map(\.frame) == [[3]])
        await #expect {
            try await other.send([UInt8](repeating: 1, count: 64 * 1024 + 1))
        } throws: {
            ($0 as? MessagingError)?.code == .frameTooLarge
        }
        await #expect { try await other.send([]) } throws: {
            ($0 as? MessagingError)?.code == .frameEmpty
        }
    }

    @Test("a peer without CURVE at a CURVE port gets nowhere, and is counted")
    func plainPeer() async throws {
        let folder = TemporaryFolder()
        let router = try await SharedMessenger.messenger().router(
            RouterConfiguration(
                endpoint: "ipc://" + folder.path("s"),
                security: .curve(
                    try CurveKeyPair.generate(),
                    admission: AllowList(),
                    domain: "plainPeer"
                )
            )
        )
        #expect(RawPeer(path: folder.path("s")) == nil)
        #expect(await eventually { router.counters.handshakesBroken > 0 })
        #expect(router.counters.received == 0)
    }
}
