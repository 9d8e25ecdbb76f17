import Messaging
import TestSupport
import Testing

@Suite("Reconnection and eviction")
struct ReconnectionTests {
    @Test("a dealer comes back when its router is opened again on the same port")
    func restart() async throws {
        let first = try await TestHub.open(domain: "restart")
        let (dealer, keys) = try await first.dealer()
        #expect(await dealer.connects())
        let states = dealer.states
        let endpoint = first.router.endpoint
        await first.router.close()
        #expect(await eventually { dealer.currentState != .connected })
        await #expect { try await dealer.send([1]) } throws: {
            ($0 as? MessagingError)?.code == .notConnected
        }
        var second: TestHub?
        #expect(
            await eventually {
                second = try? await TestHub.open(
                    domain: "restart",
                    endpoint: endpoint,
                    keys: first.keys
                )
                return second != nil
            }
        )
        let hub = try #require(second)
        hub.allowed.add(keys.publicKey)
        #expect(await dealer.connects())
        try await dealer.send([2])
        #expect(try await hub.router.nextGroup(max: 1).map(\.frame) == [[2]])
        await dealer.close()
        var seen: [LinkState] = []
        for await state in states { seen.append(state) }
        #expect(seen.first == .connected)
        #expect(seen.contains(.disconnected))
        #expect(seen.suffix(2) == [.connected, .closed])
    }

    @Test("binding again ends the sessions of a key struck off, and only those stay out")
    func rebind() async throws {
        let hub = try await TestHub.open(domain: "rebind")
        let (revoked, revokedKeys) = try await hub.dealer()
        let (kept, _) = try await hub.dealer()
        #expect(await revoked.connects())
        #expect(await kept.connects())
        let endpoint = hub.router.endpoint
        hub.allowed.remove(revokedKeys.publicKey)
        try await revoked.send([1])
        // The live session outlasts the removal: that is why each message is to be checked.
        #expect(try await hub.router.nextGroup(max: 1).first?.userID == revokedKeys.publicKey)
        try await hub.router.rebind()
        #expect(hub.router.endpoint == endpoint)
        #expect(
            await eventually {
                revoked.lastRefusal == .authentication(status: 400)
            }
        )
        #expect(await eventually { kept.counters.handshakesSucceeded == 2 })
        #expect(await kept.connects())
        try await kept.send([2])
        #expect(try await hub.router.nextGroup(max: 9).map(\.frame) == [[2]])
    }

    @Test("binding again works on a local socket file too")
    func rebindLocal() async throws {
        let folder = TemporaryFolder()
        let messenger = try SharedMessenger.messenger()
        let endpoint = "ipc://" + folder.path("s")
        let router = try await messenger.router(
            RouterConfiguration(endpoint: endpoint, security: .localOnly)
        )
        for round in UInt8(1)...5 {
            try await router.rebind()
            let dealer = try await messenger.dealer(
                DealerConfiguration(endpoint: endpoint, security: .localOnly, timing: .loopback)
            )
            #expect(await dealer.connects())
            try await dealer.send([round])
            #expect(try await router.nextGroup(max: 1).map(\.frame) == [[round]])
        }
    }

    @Test("a taken port is a typed error")
    func takenPort() async throws {
        let hub = try await TestHub.open(domain: "takenPort1")
        await #expect {
            _ = try await TestHub.open(domain: "takenPort2", endpoint: hub.router.endpoint)
        } throws: {
            ($0 as? MessagingError)?.code == .endpointInUse
        }
    }

    @Test("a link that is let go of frees its port and its domain")
    func release() async throws {
        var hub: TestHub? = try await TestHub.open(domain: "release")
        let endpoint = try #require(hub).router.endpoint
        hub = nil
        #expect(
            await eventually {
                (try? await TestHub.open(domain: "release", endpoint: endpoint)) != nil
            }
        )
        #expect(hub == nil)
    }
}
