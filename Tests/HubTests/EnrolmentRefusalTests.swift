import ClusterProtocol
import HubCore
import HubTestSupport
import Messaging
import TestSupport
import Testing

/// What a hub refuses on its enrolment port.
@Suite("Enrolments refused")
struct EnrolmentRefusalTests {
    private func code(_ frame: [UInt8]?) throws -> RefusalCode? {
        guard let frame,
            case .enrolled(.refused(let error)) = try Envelope(
                decoding: frame,
                bytesMax: Limits.childFrameBytesMax
            )
        else { return nil }
        return error.code
    }

    private func with(_ body: (HubProcess) async throws -> Void) async throws {
        let hub = try HubProcess()
        try await hub.start()
        try await body(hub)
        // Whatever was refused, the next invite works.
        let member = try await hub.member("suivant")
        let link = try await MemberLink(member)
        _ = try await link.greet(member.hello())
        await link.dealer.close()
        #expect(await hub.stop() == .exited(0))
    }

    @Test("A repeated request is answered byte for byte; other keys are refused")
    func repeated() async throws {
        try await with { hub in
            let invite = try await hub.invite("une fois")
            let keys = try CurveKeyPair.generate()
            let request = try Envelope.enrol(
                MemberIdentity.request(invite, signing: .random(), keys: keys)
            ).encoded()
            let first = try await Enrolling.answers(to: [request, request], invite, keys: keys)
            #expect(first[0] != nil)
            #expect(first[0] == first[1])
            let members = try await hub.done(.members)["members"].list.count
            await hub.kill()
            try await hub.start()
            let again = try await Enrolling.answers(to: [request], invite, keys: keys)
            #expect(again[0] == first[0])
            let others = try CurveKeyPair.generate()
            let theirs = try Envelope.enrol(
                MemberIdentity.request(invite, signing: .random(), keys: others)
            ).encoded()
            let refused = try await Enrolling.answers(to: [theirs], invite, keys: others)
            #expect(try code(refused[0]) == .inviteUsed)
            #expect(try await hub.done(.members)["members"].list.count == members)
            #expect(try await hub.done(.status)["refusals"]["inviteUsed"].int == 1)
        }
    }

    @Test("Proofs, unknown and expired invites, other messages")
    func proofs() async throws {
        try await with { hub in
            let invite = try await hub.invite("preuves")
            let keys = try CurveKeyPair.generate()
            let signing = SigningKey.random()
            let elsewhere = try CurveKeyPair.generate()
            // Made with a transport key that is not the connection's.
            let stolen = try MemberIdentity.request(invite, signing: signing, keys: elsewhere)
            // The secret of another invite under this one's name is another name: unknown.
            let guessed = Invite(
                secret: [UInt8](repeating: 5, count: 16),
                hubTransportKey: invite.hubTransportKey,
                federation: invite.federation,
                exchangeEndpoint: invite.exchangeEndpoint,
                enrolmentEndpoint: invite.enrolmentEndpoint,
                newsEndpoint: invite.newsEndpoint,
                expiresAtSeconds: invite.expiresAtSeconds,
                role: .cluster
            )
            let unknown = try MemberIdentity.request(guessed, signing: signing, keys: keys)
            var frame = try Envelope.enrol(
                MemberIdentity.request(invite, signing: signing, keys: keys)
            ).encoded()
            frame[frame.count - 1] ^= 1
            let expired = try await hub.invite("trop tard", days: 0)
            let late = try MemberIdentity.request(expired, signing: signing, keys: keys)
            let answers = try await Enrolling.answers(
                to: [
                    try Envelope.enrol(stolen).encoded(), try Envelope.enrol(unknown).encoded(),
                    frame, try Envelope.enrol(late).encoded(), try Envelope.bye.encoded(),
                    [1, 2, 3],
                ],
                invite,
                keys: keys
            )
            let expected: [RefusalCode] = [
                .proof, .inviteUnknown, .proof, .inviteExpired, .unsupported, .malformed,
            ]
            #expect(try answers.map { try code($0) } == expected)
            let refusals = try await hub.done(.status)["refusals"]
            #expect(refusals["proof"].int == 2)
            #expect(refusals["inviteExpired"].int == 1)
            #expect(try await hub.done(.members)["members"].list.count == 2)
        }
    }

    @Test("A request too large is cut off by the transport")
    func tooLarge() async throws {
        try await with { hub in
            let invite = try await hub.invite("trop long")
            let keys = try CurveKeyPair.generate()
            let answers = try await Enrolling.answers(
                to: [[UInt8](repeating: 8, count: 4_096)],
                invite,
                keys: keys,
                within: .seconds(1)
            )
            #expect(answers == [nil])
            let isCounted = try await eventually {
                (try await hub.done(.status)["transport"]["disconnections"].int ?? 0) > 0
            }
            #expect(isCounted)
        }
    }
}
