import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// Changes of keys, as the hub of a node and the hubs above it take them.
@Suite("Rotations")
struct RotationTests {
    /// A member's new keys and the rotation to them.
    private struct Change {
        let signing: SigningKey
        let keys: CurveKeyPair
        let sealed: SealedRotation

        init(_ member: MemberIdentity, _ outbox: inout Outbox) throws {
            signing = .random()
            keys = try CurveKeyPair.generate()
            let rotation = Rotation(
                subject: member.node,
                place: Rotation.Place(
                    id: BatchID(stream: outbox.stream, sequence: outbox.sequence + 1),
                    previous: outbox.previous,
                    closed: [:]
                ),
                oldKey: member.signing.verifyingKey,
                newKey: signing.verifyingKey,
                transportKey: TransportKey(unchecked: keys.publicKey.bytes),
                certificate: member.acceptance.chain.leaf.digest
            )
            sealed = try SealedRotation(rotation, old: member.signing, new: signing)
            outbox.advance(past: sealed.digest)
        }
    }

    private func summary(_ member: MemberIdentity, _ urea: Int64) -> WireSummary {
        member.summary("s1", revision: UInt32(urea), ["r.urea": urea])
    }

    /// Answers to a greeting and some hand-overs on one connection.
    private func answers(
        _ root: LocalHub,
        at hub: HubPipeline? = nil,
        _ puts: [Put],
        from member: MemberIdentity,
        keys: CurveKeyPair? = nil,
        chain: CertificateChain? = nil,
        over link: String = "rotation"
    ) async throws -> [Envelope] {
        let envelopes = [member.hello(chain: chain)] + puts.map { .put($0) }
        return try await LocalHub.answers(
            to: try envelopes.map {
                try root.message($0, from: keys ?? member.keys, over: link)
            },
            at: hub ?? root.hub
        )
    }

    private func codes(_ answers: [Envelope]) -> [RefusalCode] {
        answers.compactMap { if case .nack(let nack) = $0 { nack.error.code } else { nil } }
    }

    private func issued(_ answers: [Envelope]) -> CertificateChain? {
        answers.lazy.compactMap { answer -> CertificateChain? in
            switch answer {
            case .welcome(let welcome): welcome.issued
            case .ack(let ack): ack.issued
            default: nil
            }
        }.last
    }

    @Test("Items before it verify with the old key, items after it with the new, in any order")
    func chainOfKeys() async throws {
        let root = try LocalHub()
        let member = try await root.member("m", zone: "langan")
        var outbox = Outbox(member)
        let first = try outbox.seal([summary(member, 1)])
        let second = try outbox.seal([summary(member, 2)])
        let change = try Change(member, &outbox)
        // Sealed before the new certificate is here: it names the old one.
        let third = try member.seal(outbox.draft([summary(member, 3)]), by: change.signing)
        let forged = try member.seal(outbox.draft([summary(member, 9)]))
        let taken = try await answers(
            root,
            [Put(batches: [first], rotations: [change.sealed]), Put(batches: [forged])],
            from: member
        )
        #expect(codes(taken) == [.signature])
        let chain = try #require(issued(taken))
        let certificate = try chain.verified(under: member.invite.federation)
        #expect(certificate.serial == 2 && certificate.subject == member.node)
        #expect(certificate.signingKey == change.signing.verifyingKey)
        #expect(certificate.cluster == member.certificate.cluster)

        // Again, and what was sealed before it, late: the same answer, nothing twice.
        let again = try await answers(
            root,
            [Put(batches: [third, second], rotations: [change.sealed])],
            from: member
        )
        #expect(codes(again).isEmpty && issued(again)?.leaf == chain.leaf)
        outbox.advance(past: third.digest)
        let old = try member.seal(outbox.draft([summary(member, 4)]))
        #expect(codes(try await answers(root, [Put(batches: [old])], from: member)) == [.signature])
        // Nor in an epoch that nobody has seen.
        let other = Outbox(member, epoch: EpochID(counter: 2, nonce: 5))
        let elsewhere = try member.seal(other.draft([summary(member, 4)]))
        #expect(
            codes(try await answers(root, [Put(batches: [elsewhere])], from: member))
                == [.signature]
        )
        for hub in [root.hub, try root.reopened()] {
            let status = try await LocalHub.done(.status, at: hub)
            #expect(status["journalRows"].int == 4 && status["quarantined"].int == 0)
            let verified = try await LocalHub.done(.verify, at: hub)
            #expect(verified["problems"].list.isEmpty)
            #expect(verified["signaturesChecked"].int == 4)
        }
    }

    @Test("Both transport keys are let in until the member greets with the new one")
    func transport() async throws {
        let root = try LocalHub()
        let member = try await root.member("m", zone: "langan")
        var outbox = Outbox(member)
        let change = try Change(member, &outbox)
        let chain = try #require(
            issued(try await answers(root, [Put(rotations: [change.sealed])], from: member))
        )
        for hub in [root.hub, try root.reopened()] {
            // The answer was lost: the old key greets with the old certificate, and is told again.
            let told = try await answers(root, at: hub, [], from: member, over: "old")
            #expect(codes(told).isEmpty && issued(told)?.leaf == chain.leaf)
        }
        let hub = try root.reopened()
        let greeted = try await answers(
            root,
            at: hub,
            [],
            from: member,
            keys: change.keys,
            chain: chain,
            over: "new"
        )
        #expect(codes(greeted).isEmpty && issued(greeted) == nil)
        for hub in [hub, try root.reopened()] {
            #expect(
                codes(try await answers(root, at: hub, [], from: member, over: "old"))
                    == [.unknownKey]
            )
        }
    }

    @Test("What is not this member's change, or a second one from the same key, is refused")
    func refused() async throws {
        let root = try LocalHub()
        let member = try await root.member("m", zone: "langan")
        let other = try await root.member("o", zone: "langan")
        var outbox = Outbox(member)
        var theirs = Outbox(other)
        let change = try Change(member, &outbox)
        let foreign = try Change(other, &theirs)
        func refusal(_ sealed: SealedRotation) async throws -> [RefusalCode] {
            codes(try await answers(root, [Put(rotations: [sealed])], from: member))
        }
        #expect(try await refusal(foreign.sealed) == [.identity])
        var spoilt = change.sealed.newSignature
        spoilt[3] ^= 1
        #expect(
            try await refusal(
                SealedRotation(
                    body: change.sealed.body,
                    oldSignature: change.sealed.oldSignature,
                    newSignature: spoilt
                )
            ) == [.signature]
        )
        // The transport key of another member.
        let rotation = try Rotation(decoding: change.sealed.body)
        let thief = Rotation(
            subject: rotation.subject,
            place: rotation.place,
            oldKey: rotation.oldKey,
            newKey: rotation.newKey,
            transportKey: other.certificate.transportKey,
            certificate: rotation.certificate
        )
        #expect(
            try await refusal(SealedRotation(thief, old: member.signing, new: change.signing))
                == [.identity]
        )
        #expect(try await root.done(.status)["journalRows"].int == 0)
        #expect(try await refusal(change.sealed) == [])
        // The key that was left cannot be left again, here or further on.
        var second = Outbox(member)
        let rival = try Change(member, &second)
        #expect(try await refusal(rival.sealed) == [.equivocation])
        var further = outbox
        further.advance(past: Digest(of: [1]))
        let later = try Change(member, &further)
        #expect(try await refusal(later.sealed) == [.signature])
        #expect(try await root.done(.status)["journalRows"].int == 1)
    }

    @Test("Above, a certificate of other keys needs the rotation to them, whole or not at all")
    func above() async throws {
        let root = try LocalHub()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let child = LocalChild(hub)
        let member = try child.certify(zone: "langan")
        let batch = try child.seal(member, sequence: 1, after: nil, summary(hub, 1))
        let before = Put(certificates: [member.certificate], batches: [batch])
        #expect(codes(try await answers(root, [before], from: hub)).isEmpty)
        // The hub alone cannot give its member other keys.
        let renewed = try child.renew(member)
        #expect(
            codes(try await answers(root, [Put(certificates: [renewed.certificate])], from: hub))
                == [.certificate]
        )
        let rotation = try child.rotation(from: member, to: renewed, sequence: 2, after: batch)
        let put = Put(certificates: [renewed.certificate], rotations: [rotation])
        let taken = try await answers(root, [put], from: hub)
        #expect(codes(taken).isEmpty && issued(taken) == nil)
        let next = try child.seal(
            renewed,
            sequence: 3,
            afterItem: rotation.digest,
            summary(hub, 2)
        )
        let old = try child.seal(
            member,
            sequence: 4,
            afterItem: next.digest,
            summary(hub, 3)
        )
        let last = try await answers(root, [Put(batches: [next]), Put(batches: [old])], from: hub)
        #expect(codes(last) == [.signature])
        #expect(try await root.done(.verify)["problems"].list.isEmpty)

        // A root that lost its disk is given everything at once.
        let empty = try LocalHub(seed: 9)
        let again = try await empty.child("BRCA", zones: ["langan"])
        let second = LocalChild(again)
        let first = try second.certify(zone: "langan")
        let other = try second.renew(first)
        let both = Put(
            certificates: [first.certificate, other.certificate],
            rotations: [try second.rotation(from: first, to: other, sequence: 1, after: nil)]
        )
        #expect(codes(try await answers(empty, [both], from: again)).isEmpty)
        #expect(try await empty.done(.status)["journalRows"].int == 1)
    }

    @Test("A root takes another key under the federation's word; what it signed before holds")
    func rootKey() async throws {
        let root = try LocalHub()
        let old = try await root.member("ancien", zone: "langan")
        let hub = try await root.child("BRCA", zones: ["ciwangi"])
        var outbox = Outbox(old)
        let batch = try outbox.seal([summary(old, 1)])
        #expect(codes(try await answers(root, [Put(batches: [batch])], from: old)).isEmpty)
        let file = root.folder.path("hub/keys/federation.key")
        let seed = try Array(Data(contentsOf: URL(fileURLWithPath: file)))
        try FileManager.default.removeItem(atPath: file)
        var request = KeyRotationRequest(person: "A. Test")
        #expect(await root.refused(.rotateKey(request)).code == 4)
        request.federationSeed = seed
        let done = try await root.done(.rotateKey(request))
        #expect(done["state"].text == "done")
        let young = try await root.member("récent", zone: "langan")
        for hubs in [root.hub, try root.reopened()] {
            for member in [old, hub, young] {
                let greeted = try await answers(root, at: hubs, [], from: member)
                guard case .welcome(let welcome) = greeted.last else {
                    throw Unexpected(what: "no welcome: \(greeted)")
                }
                let shown = try welcome.chain.verified(under: member.invite.federation)
                #expect(shown.signingKey.hex == done["signingKey"].text && shown.serial == 2)
            }
            let again = try await answers(root, at: hubs, [Put(batches: [batch])], from: old)
            guard case .ack(let ack) = again.last else { throw Unexpected(what: "no ack") }
            #expect(ack.receipts.first?.signer.hex == done["signingKey"].text)
            // A child certified under the key before still certifies members.
            let member = try LocalChild(hub).certify(zone: "ciwangi")
            let put = Put(certificates: [member.certificate])
            #expect(codes(try await answers(root, at: hubs, [put], from: hub)).isEmpty)
        }
    }

    @Test("A parent certifies a child hub's new key, again when asked again, and no other's")
    func childKey() async throws {
        let root = try LocalHub()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let other = try await root.child("BRCA 2", zones: ["ciwangi"])
        let next = SigningKey.random()
        let rotation = Rotation(
            subject: hub.node,
            place: nil,
            oldKey: hub.signing.verifyingKey,
            newKey: next.verifyingKey,
            transportKey: hub.certificate.transportKey,
            certificate: hub.acceptance.chain.leaf.digest
        )
        let sealed = try SealedRotation(rotation, old: hub.signing, new: next)
        let put = Put(rotations: [sealed])
        #expect(codes(try await answers(root, [put], from: other)) == [.identity])
        let taken = try await answers(root, [put, put], from: hub)
        #expect(codes(taken).isEmpty)
        let chain = try #require(issued(taken))
        #expect(try chain.verified(under: hub.invite.federation).serial == 2)
        let told = try await answers(root, [], from: hub)
        #expect(issued(told)?.leaf == chain.leaf)
        #expect(issued(try await answers(root, [], from: hub, chain: chain)) == nil)
        // A list signed by the key that was left is out of date, whatever its number.
        let list = try Sealed(
            try RevocationList(version: 9, entries: []).encoded(),
            as: .revocations,
            by: hub.signing
        )
        let stale = try await answers(root, [Put(revocations: [list])], from: hub)
        #expect(codes(stale) == [.certificate])
    }
}
