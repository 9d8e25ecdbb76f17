import ClusterProtocol
import HubCore
import HubTestSupport
import Messaging
import TestSupport
import Testing

extension Refusals {
    /// One frame that is refused as a whole.
    func expectRefusedFrame(
        _ frame: [UInt8],
        _ code: RefusalCode,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try await hub.done(.status)["refusals"]["\(code)"].int ?? 0
        try await expectNothingStored(
            {
                try await link.dealer.send(frame)
                guard case .nack(let nack) = await link.next() else {
                    Issue.record("no refusal", sourceLocation: sourceLocation)
                    return
                }
                #expect(nack.error.code == code, sourceLocation: sourceLocation)
                #expect(nack.batch == nil && nack.digest == nil, sourceLocation: sourceLocation)
            },
            sourceLocation: sourceLocation
        )
        let after = try await hub.done(.status)["refusals"]["\(code)"].int ?? 0
        #expect(after == before + 1, "\(code)", sourceLocation: sourceLocation)
        try await expectUnharmed(sourceLocation: sourceLocation)
    }

    func expectRefusedFrame(
        _ envelope: Envelope,
        _ code: RefusalCode,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await expectRefusedFrame(
            try envelope.encoded(),
            code,
            sourceLocation: sourceLocation
        )
    }

    func checkFrames() async throws {
        try await expectRefusedFrame([0xFF, 0xFF, 0xFF], .malformed)
        try await expectRefusedFrame(Array("GET / HTTP/1.1\r\n\r\n".utf8), .malformed)
        // The first field of an envelope is its version, the second byte of the frame.
        var other = try Envelope.bye.encoded()
        other[1] = 2
        try await expectRefusedFrame(other, .version)
        try await expectRefusedFrame([0x08, 0x01], .unsupported)
        try await expectRefusedFrame(
            .ack(
                Ack(
                    streams: [],
                    receipts: [],
                    certificates: [],
                    window: 1,
                    standing: .nothing
                )
            ),
            .unsupported
        )
        let crowd = Envelope.put(
            Put(batches: try (0..<17).map { _ in try member.seal(outbox.draft([nextGood()])) })
        )
        try await expectRefusedFrame(crowd, .malformed)
    }

    func checkSessions() async throws {
        // Another member's certificate, a forged one, and none of this tree.
        let other = try await hub.member("voisin")
        try await expectRefusedFrame(member.hello(chain: other.acceptance.chain), .identity)
        let forged = try Sealed(
            member.acceptance.chain.leaf.body,
            as: .certificate,
            by: .random()
        )
        try await expectRefusedFrame(
            member.hello(
                chain: CertificateChain(
                    leaf: forged,
                    issuers: member.acceptance.chain.issuers
                )
            ),
            .certificate
        )
        // Before HELLO, on a connection of its own.
        let keys = other.keys
        let fresh = try await MemberLink(other.invite, keys: keys)
        #expect(await fresh.connects())
        var outbox = Outbox(other)
        let sealed = try outbox.seal([Self.good(other, "s1")])
        try await expectNothingStored {
            let early = try await fresh.put(Put(batches: [sealed]))
            #expect(early.refused.map(\.error.code) == [.helloFirst])
            #expect(early.refused.first?.retry == .later)
            try await fresh.send(.fetch(.catalogue(nil)))
            guard case .nack(let nack) = await fresh.next() else {
                Issue.record("no refusal")
                return
            }
            #expect(nack.error.code == .helloFirst)
        }
        try await expectCounted(.helloFirst)
        // HELLO and PUT at once: one group for the hub, understood in order.
        try await fresh.send(other.hello())
        let late = try await fresh.put(Put(batches: [sealed]))
        #expect(late.refused.isEmpty)
        #expect(late.ack?.receipts.count == 1)
        // After BYE, the session is over.
        try await fresh.send(.bye)
        let after = try await fresh.put(Put(batches: [sealed]))
        #expect(after.refused.map(\.error.code) == [.helloFirst])
        await fresh.dealer.close()
        try await expectUnharmed()
    }
}
