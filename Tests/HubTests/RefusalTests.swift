import ClusterProtocol
import HubCore
import HubTestSupport
import Messaging
import TestSupport
import Testing

/// What a hub refuses on its exchange port: typed, counted, not stored, nobody harmed.
@Suite("Refusals over real sockets")
struct RefusalTests {
    @Test("What is wrong with a batch is said by its code")
    func batches() async throws {
        try await Refusals.run { refusals in
            try await refusals.checkSignatures()
            try await refusals.checkContents()
            try await refusals.checkIdentities()
        }
    }

    @Test("What is wrong with a frame or a session is said by its code")
    func frames() async throws {
        try await Refusals.run { refusals in
            try await refusals.checkFrames()
            try await refusals.checkSessions()
        }
    }

    @Test("A frame too large cuts its connection and nothing else")
    func tooLarge() async throws {
        try await Refusals.run { refusals in
            let cut = try await refusals.hub.done(.status)["transport"]["disconnections"].int ?? 0
            try await refusals.link.dealer.send([UInt8](repeating: 8, count: 70_000))
            let isCounted = try await eventually {
                let status = try await refusals.hub.done(.status)
                return (status["transport"]["disconnections"].int ?? 0) > cut
            }
            #expect(isCounted)
            // libzmq connects again by itself; the session has to be greeted again.
            try await refusals.expectUnharmed()
        }
    }

    @Test("Messages of several frames are dropped and counted")
    func multipart() async throws {
        try await Refusals.run { refusals in
            try await refusals.expectNothingStored {
                let member = refusals.member
                let hubKey = try CurvePublicKey(bytes: member.invite.hubTransportKey.bytes)
                let result = try await ChildProcess.run(
                    "hostile-peer",
                    [
                        member.invite.exchangeEndpoint, hubKey.z85, member.keys.publicKey.z85,
                        member.keys.secretKey.z85, "20",
                    ]
                )
                #expect(result.code == 0, "\(result.problems)")
                let isCounted = try await eventually {
                    try await refusals.hub.done(.status)["transport"]["multipart"].int == 20
                }
                #expect(isCounted)
            }
            try await refusals.expectUnharmed()
        }
    }

    @Test("An unknown key never gets in")
    func unknownKey() async throws {
        try await Refusals.run { refusals in
            let keys = try CurveKeyPair.generate()
            let stranger = try await MemberLink(refusals.member.invite, keys: keys)
            let isRefused = await eventually {
                stranger.dealer.lastRefusal == .authentication(status: 400)
            }
            #expect(isRefused)
            #expect(stranger.dealer.currentState != .connected)
            let status = try await refusals.hub.done(.status)
            #expect((status["transport"]["handshakesRefused"].int ?? 0) >= 1)
            await stranger.dealer.close()
            try await refusals.expectUnharmed()
        }
    }

    @Test("A revoked key is cut off while it is connected, and refused at the next handshake")
    func revokedKey() async throws {
        try await Refusals.run { refusals in
            let revoked = try await refusals.hub.member("à révoquer")
            let link = try await MemberLink(revoked)
            _ = try await link.greet(revoked.hello())
            var outbox = Outbox(revoked)
            let kept = try await link.put(
                Put(batches: [try outbox.seal([Refusals.good(revoked, "s1")])])
            )
            #expect(kept.ack?.receipts.count == 1)
            try await refusals.hub.done(.revoke(member: "à révoquer"))
            // Nothing was said on it: the hub ends the session by itself.
            let isCut = await eventually {
                link.dealer.lastRefusal == .authentication(status: 400)
            }
            #expect(isCut && link.dealer.currentState != .connected)
            try await refusals.expectNothingStored {
                let late = try outbox.seal([Refusals.good(revoked, "s2")])
                await #expect(throws: MessagingError.self) {
                    try await link.send(.put(Put(batches: [late])))
                }
            }
            await link.dealer.close()
            #expect(try await refusals.hub.done(.verify)["problems"].list.isEmpty)
            try await refusals.expectUnharmed()
        }
    }
}
