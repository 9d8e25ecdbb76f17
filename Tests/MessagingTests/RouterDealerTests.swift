import Messaging
import TestSupport
import Testing

@Suite("Router and dealer")
struct RouterDealerTests {
    @Test("a frame goes there and its answer back, with the sender's key")
    func roundTrip() async throws {
        let hub = try await TestHub.open(domain: "roundTrip")
        let (dealer, keys) = try await hub.dealer()
        #expect(await dealer.connects())
        try await dealer.send([1, 2, 3])
        let group = try await hub.router.nextGroup(max: 10)
        #expect(group.map(\.frame) == [[1, 2, 3]])
        #expect(group.first?.userID == keys.publicKey)
        #expect(group.first?.peerAddress == "127.0.0.1")
        try await hub.router.send([4, 5], to: try #require(group.first).peer)
        #expect(try await dealer.nextGroup(max: 10) == [[4, 5]])
        #expect(hub.router.counters.received == 1)
        #expect(hub.router.counters.sent == 1)
        #expect(dealer.counters.sent == 1)
        #expect(dealer.counters.received == 1)
    }

    @Test("a stranger is refused, is told so, and comes in once admitted")
    func strangerThenAdmitted() async throws {
        let hub = try await TestHub.open(domain: "stranger")
        let (dealer, keys) = try await hub.dealer(isAdmitted: false)
        #expect(
            await eventually {
                dealer.currentState == .refused(.authentication(status: 400))
            }
        )
        #expect(dealer.lastRefusal == .authentication(status: 400))
        await #expect(throws: MessagingError.self) { try await dealer.send([1]) }
        #expect(hub.router.counters.received == 0)
        #expect(hub.router.counters.handshakesSucceeded == 0)
        hub.allowed.add(keys.publicKey)
        #expect(await dealer.connects())
        #expect(dealer.lastRefusal == nil)
        try await dealer.send([7])
        #expect(try await hub.router.nextGroup(max: 1).map(\.frame) == [[7]])
    }

    @Test("a wrong server key gives no session, and the state says so")
    func wrongServerKey() async throws {
        let hub = try await TestHub.open(domain: "wrongServerKey")
        let (dealer, _) = try await hub.dealer(serverKey: CurveKeyPair.generate().publicKey)
        #expect(await eventually { dealer.lastRefusal != nil })
        #expect(dealer.currentState != .connected)
        await #expect(throws: MessagingError(.notConnected, during: "sending", errorNumber: 11)) {
            try await dealer.send([1])
        }
    }
}
