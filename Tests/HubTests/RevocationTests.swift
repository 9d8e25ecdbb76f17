import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// Certificates that a hub ends, or hears were ended.
@Suite("Revocation lists")
struct RevocationTests {
    private func lists(
        _ hub: HubPipeline,
        _ root: LocalHub,
        for party: MemberIdentity
    ) async throws -> [Sealed] {
        let link = "lists-\(party.node.hex)"
        let answers = try await LocalHub.answers(
            to: [
                try root.message(party.hello(), from: party.keys, over: link),
                try root.message(.fetch(.revocations(above: 0)), from: party.keys, over: link),
            ],
            at: hub
        )
        guard case .slice(.revocations(let lists, let chain)) = answers.last else {
            throw Unexpected(what: "no lists: \(answers)")
        }
        #expect(chain.first == party.acceptance.chain.issuers.first)
        return lists
    }

    private func welcome(_ root: LocalHub, _ party: MemberIdentity) async throws -> Welcome {
        let message = try root.message(party.hello(), from: party.keys, over: "w-\(party.node.hex)")
        guard
            case .welcome(let welcome) = try await LocalHub.answers(to: [message], at: root.hub)
                .last
        else { throw Unexpected(what: "no welcome") }
        return welcome
    }

    private func summary(_ party: MemberIdentity, _ urea: Int64) -> WireSummary {
        party.summary("s1", revision: UInt32(urea), ["r.urea": urea])
    }

    @Test("A revocation is a signed list, told to members, and kept over a restart")
    func ownList() async throws {
        let root = try LocalHub()
        let gone = try await root.member("parti", zone: "langan")
        let other = try await root.member("autre", zone: "ciwangi")
        var outbox = Outbox(gone)
        let batches = [
            try outbox.seal([summary(gone, 1)]), try outbox.seal([summary(gone, 2)]),
        ]
        #expect(try await root.put(Put(batches: batches), from: gone).isEmpty)
        #expect(try await welcome(root, other).standing.revocations == 0)
        let answer = try await root.done(.revoke(member: "parti"))
        let version = try #require(answer["list"].int)

        let held = try await lists(root.hub, root, for: other)
        #expect(held.count == 1)
        let verifier = RevocationVerifier(
            federation: other.invite.federation,
            certificates: CertificatePool(other.acceptance.chain.issuers)
        )
        let list = try verifier.verified(try #require(held.first)).list
        #expect(Int(list.version) == version)
        let entry = try #require(list.entries.first)
        #expect(entry.subject == gone.node && entry.serial == 1 && entry.leftOn == nil)
        #expect(entry.cutOff == [outbox.stream.epoch: 2])
        let standing = try await welcome(root, other).standing
        #expect(Int(standing.revocations) == version)
        #expect(standing.revocationsDigest == RevocationList.digest(of: held))

        let reopened = try root.reopened()
        #expect(try await lists(reopened, root, for: other) == held)
        let message = try root.message(gone.hello(), from: gone.keys, over: "again")
        guard case .nack(let nack) = try await LocalHub.answers(to: [message], at: reopened)[0]
        else { throw Unexpected(what: "a revoked member is greeted") }
        #expect(nack.error.code == .revoked)
        #expect(try await LocalHub.done(.verify, at: reopened)["problems"].list.isEmpty)
    }

    @Test("Every message of an ended key is refused, on a session that was open before")
    func openSession() async throws {
        let root = try LocalHub()
        let gone = try await root.member("parti", zone: "langan")
        var outbox = Outbox(gone)
        let batch = try outbox.seal([summary(gone, 1)])
        #expect(try await root.put(Put(batches: [batch]), from: gone).isEmpty)
        _ = try await root.done(.revoke(member: "parti"))
        let late = try outbox.seal([summary(gone, 2)])
        let link = "link-\(gone.node.hex)"
        for envelope in [.put(Put(batches: [late])), .fetch(.catalogue(nil)), gone.hello()] {
            let message = try root.message(envelope, from: gone.keys, over: link)
            let answers = try await LocalHub.answers(to: [message], at: root.hub)
            guard case .nack(let nack) = answers.first, answers.count == 1 else {
                throw Unexpected(what: "an ended key was answered: \(answers)")
            }
            #expect(nack.error.code == .revoked && nack.retry == .never)
        }
        let status = try await root.done(.status)
        #expect(status["journalRows"].int == 1)
        #expect(status["refusals"]["revoked"].int == 3)
    }

    @Test("Who is let in no longer hears why on the enrolment port; a stranger does not")
    func inquiry() async throws {
        let root = try LocalHub()
        let gone = try await root.member("parti", zone: "langan")
        _ = try await root.done(.revoke(member: "parti"))
        func ask(_ keys: CurveKeyPair) async throws -> Envelope {
            let message = try root.message(.fetch(.revocations(above: 0)), from: keys, over: "?")
            let answer = try #require(await root.hub.enrol(message))
            return try Envelope(decoding: answer.frame, bytesMax: Limits.childFrameBytesMax)
        }
        guard case .slice(.revocations(let lists, _)) = try await ask(gone.keys) else {
            throw Unexpected(what: "no answer to an ended key")
        }
        #expect(lists.count == 1)
        guard case .nack(let nack) = try await ask(try CurveKeyPair.generate()) else {
            throw Unexpected(what: "a stranger was told")
        }
        #expect(nack.error.code == .unknownKey)
    }

    @Test("A list goes on: versions grow, what was decided first stays, a leave is told as one")
    func growing() async throws {
        let root = try LocalHub()
        let first = try await root.member("un", zone: "langan")
        let second = try await root.member("deux", zone: "langan")
        let other = try await root.member("trois", zone: "ciwangi")
        var outbox = Outbox(first)
        let batch = try outbox.seal([summary(first, 1)])
        #expect(try await root.put(Put(batches: [batch]), from: first).isEmpty)
        let versions = [
            try await root.done(.revoke(member: "un"))["list"].int,
            try await root.done(.revoke(member: "deux"))["list"].int,
        ]
        _ = try await root.done(.leave(LeaveRequest(cluster: "un", day: "2024-05-01", person: "T")))
        let sealed = try #require(try await lists(root.hub, root, for: other).first)
        let list = try RevocationList(decoding: sealed.body)
        #expect(versions.compactMap { $0 }.count == 2 && versions[0]! < versions[1]!)
        #expect(list.version > UInt64(versions[1]!))
        let entries = Dictionary(uniqueKeysWithValues: list.entries.map { ($0.subject, $0) })
        #expect(entries[first.node]?.leftOn?.iso8601 == "2024-05-01")
        #expect(entries[first.node]?.cutOff == [outbox.stream.epoch: 1])
        #expect(entries[second.node]?.leftOn == nil)
    }

    @Test("Above, batches hold up to the cut-off, however late; later ones are refused for good")
    func cutOffAbove() async throws {
        let root = try LocalHub()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let child = LocalChild(hub)
        let member = try child.certify(zone: "langan")
        var batches: [Sealed] = []
        for number in UInt64(1)...4 {
            batches.append(
                try child.seal(
                    member,
                    sequence: number,
                    after: batches.last,
                    summary(hub, Int64(number))
                )
            )
        }
        // The list is there before the certificate it ends, and before most of the batches.
        let list = try hub.list(
            version: 3,
            [hub.ending(member, cutOff: 3, leftOn: DayNumber(20_000))]
        )
        #expect(try await root.put(Put(revocations: [list]), from: hub).isEmpty)
        let first = Put(certificates: [member.certificate], batches: [batches[0]])
        #expect(try await root.put(first, from: hub).isEmpty)
        let nacks = try await root.put(Put(batches: Array(batches[1...].reversed())), from: hub)
        #expect(nacks.map(\.error.code) == [.revoked])
        #expect(nacks.first?.batch?.sequence == 4)
        #expect(nacks.first?.retry == .never && nacks.first?.receipt == nil)
        let listed = try await root.done(.members)["members"].list
        #expect(listed.map { $0["state"].text } == ["revoked"])
        #expect(listed.first?["leftOn"].text == DayNumber(20_000).iso8601)
        #expect(try await root.done(.status)["journalRows"].int == 3)
        #expect(try await welcome(root, hub).revocations == [list.digest])

        let reopened = try root.reopened()
        #expect(try await LocalHub.done(.verify, at: reopened)["problems"].list.isEmpty)
        let late = try root.message(.put(Put(batches: [batches[3]])), from: hub.keys, over: "r")
        let hello = try root.message(hub.hello(), from: hub.keys, over: "r")
        let answers = try await LocalHub.answers(to: [hello, late], at: reopened)
        #expect(
            answers.contains {
                if case .nack(let nack) = $0 { nack.error.code == .revoked } else { false }
            }
        )
    }

    @Test("A child's list is taken from that child alone, in order, and ends its own members only")
    func falseLists() async throws {
        let root = try LocalHub()
        let hub = try await root.child("BRCA 1", zones: ["langan"])
        let other = try await root.child("BRCA 2", zones: ["ciwangi"])
        let direct = try await root.member("direct", zone: "malausma")
        let member = try LocalChild(other).certify(zone: "ciwangi")
        #expect(
            try await root.put(Put(certificates: [member.certificate]), from: other).isEmpty
        )
        func refused(_ list: Sealed, from party: MemberIdentity) async throws -> [RefusalCode] {
            let nacks = try await root.put(Put(revocations: [list]), from: party)
            #expect(nacks.allSatisfy { $0.retry == .never && $0.digest == list.digest })
            return nacks.map(\.error.code)
        }
        let list = try hub.list(version: 5, [])
        #expect(try await refused(list, from: other) == [.identity])
        #expect(try await refused(list, from: direct) == [.identity])
        #expect(try await refused(try direct.list(version: 1, []), from: hub) == [.certificate])
        #expect(try await refused(list, from: hub) == [])
        #expect(try await refused(list, from: hub) == [])
        #expect(try await refused(try hub.list(version: 4, []), from: hub) == [.certificate])
        let ending = hub.ending(member, cutOff: 0)
        #expect(
            try await refused(try hub.list(version: 5, [ending]), from: hub) == [.equivocation]
        )
        // Whom it names of others goes on as before.
        let usurped = [
            ending,
            RevocationList.Entry(
                subject: direct.node,
                serial: 9,
                revokedOn: DayNumber(20_000),
                cutOff: [:]
            ),
            RevocationList.Entry(
                subject: other.node,
                serial: 9,
                revokedOn: DayNumber(20_000),
                cutOff: [:]
            ),
        ]
        #expect(try await refused(try hub.list(version: 6, usurped), from: hub) == [])
        let batch = try LocalChild(other).seal(member, sequence: 1, after: nil, summary(other, 1))
        #expect(try await root.put(Put(batches: [batch]), from: other).isEmpty)
        var outbox = Outbox(direct)
        let sealed = try outbox.seal([summary(direct, 1)])
        #expect(try await root.put(Put(batches: [sealed]), from: direct).isEmpty)
        let states = try await root.done(.members)["members"].list.map { $0["state"].text }
        #expect(states == ["enrolled", "enrolled"])
    }

    @Test("Only the federation key ends a hub")
    func hubs() async throws {
        let root = try LocalHub()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let member = try await root.member("direct", zone: "malausma")
        let refused = await root.refused(.revoke(member: "BRCA"))
        #expect(refused.code == 4)
        #expect(refused.problems.first?.contains("only the federation key") == true)

        // The key is taken off the machine, as it should be.
        let file = root.folder.path("hub/keys/federation.key")
        let away = root.folder.path("federation.key")
        try FileManager.default.moveItem(atPath: file, toPath: away)
        let request = HubRevocationRequest(hub: "BRCA", person: "A. Test")
        let missing = await root.refused(.revokeHub(request))
        #expect(missing.code == 4)
        #expect(missing.problems.first?.contains("--federation-key FILE") == true)
        var wrong = request
        wrong.federationSeed = [UInt8](repeating: 3, count: 32)
        #expect(await root.refused(.revokeHub(wrong)).code == 4)
        var nobody = request
        nobody.hub = "personne"
        #expect(await root.refused(.revokeHub(nobody)).code == 3)
        #expect(try await lists(root.hub, root, for: member).isEmpty)

        var right = request
        right.federationSeed = try Array(Data(contentsOf: URL(fileURLWithPath: away)))
        _ = try await root.done(.revokeHub(right))
        for hubs in [root.hub, try root.reopened()] {
            let message = try root.message(hub.hello(), from: hub.keys, over: "ended")
            guard case .nack(let nack) = try await LocalHub.answers(to: [message], at: hubs)[0]
            else { throw Unexpected(what: "an ended hub is greeted") }
            #expect(nack.error.code == .revoked)
        }
        let list = try #require(try await lists(root.hub, root, for: member).first)
        #expect(list.signer == member.invite.federation)
    }
}

extension MemberIdentity {
    /// A list this party signs, whether it may or not.
    fileprivate func list(
        version: UInt64,
        _ entries: [RevocationList.Entry]
    ) throws -> Sealed {
        try Sealed(
            try RevocationList(version: version, entries: entries).encoded(),
            as: .revocations,
            by: signing
        )
    }

    fileprivate func ending(
        _ member: LocalChild.Member,
        cutOff: UInt64,
        leftOn: DayNumber? = nil
    ) -> RevocationList.Entry {
        RevocationList.Entry(
            subject: member.node,
            serial: member.serial,
            revokedOn: DayNumber(20_700),
            cutOff: [EpochID(counter: 1, nonce: 1): cutOff],
            leftOn: leftOn
        )
    }
}
