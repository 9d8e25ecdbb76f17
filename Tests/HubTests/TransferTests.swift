import ClusterProtocol
import DataFolder
import HubCore
import HubTestSupport
import Indicators
import Testing

/// What the root lets a hub do with a cluster that was another one's.
@Suite("Transfers at the root")
struct TransferTests {
    private func codes(_ nacks: [Nack]) -> [RefusalCode] { nacks.map(\.error.code) }

    @Test(
        "Only the hub the root decided on takes the member, from the serial after; the old one may come late"
    )
    func decided() async throws {
        let root = try LocalHub()
        let west = try await root.child("ouest", zones: ["langan"])
        let east = try await root.child("est", zones: ["ciwangi"])
        let third = try await root.child("tiers", zones: ["malausma"])
        let member = try LocalChild(west).certify(zone: "langan")
        let first = try LocalChild(west).seal(
            member,
            sequence: 1,
            after: nil,
            west.summary("s1", ["r.urea": 100])
        )
        let second = try LocalChild(west).seal(
            member,
            sequence: 2,
            after: first,
            west.summary("s2", ["r.urea": 200])
        )
        let certificate = Put(certificates: [member.certificate], batches: [first])
        #expect(try await root.put(certificate, from: west).isEmpty)
        let moved = try LocalChild(east).certify(zone: "ciwangi", movedFrom: member)
        let request = TransferRequest(cluster: member.cluster.hex, hub: "est", person: "T")
        #expect(
            codes(try await root.put(Put(certificates: [moved.certificate]), from: east))
                == [.identity]
        )
        let ticket = try await root.done(.transfer(request))["ticket"].text ?? ""
        #expect(ticket.hasPrefix("grenier-transfer1-"))
        let stolen = try LocalChild(third).certify(zone: "malausma", movedFrom: member)
        #expect(
            codes(try await root.put(Put(certificates: [stolen.certificate]), from: third))
                == [.identity]
        )
        #expect(try await root.put(Put(certificates: [moved.certificate]), from: east).isEmpty)
        // The hub it left hands over what it journalled, late; the third one may not.
        #expect(codes(try await root.put(Put(batches: [second]), from: third)) == [.identity])
        #expect(try await root.put(Put(batches: [second]), from: west).isEmpty)
        // Nor may it speak for the member under its new certificate.
        let third3 = try LocalChild(east).seal(
            moved,
            sequence: 3,
            after: second,
            east.summary("s3", ["r.urea": 300])
        )
        #expect(codes(try await root.put(Put(batches: [third3]), from: west)) == [.identity])
        #expect(try await root.put(Put(batches: [third3]), from: east).isEmpty)
        for hub in [root.hub, try root.reopened()] {
            let hello = try root.message(west.hello(), from: west.keys, over: "w")
            let answers = try await LocalHub.answers(to: [hello], at: hub)
            guard case .welcome(let welcome) = answers.last else {
                throw Unexpected(what: "no welcome")
            }
            #expect(welcome.moved.map(\.leaf) == [moved.certificate])
            #expect(welcome.streams.map(\.settled) == [SettledRanges(through: 3)])
            let verified = try await LocalHub.done(.verify, at: hub)
            #expect(verified["problems"].list.isEmpty && verified["journalRows"].int == 3)
            let listed = try await LocalHub.done(.members, at: hub)["members"].list
            #expect(listed.map { $0["zone"].text } == ["ciwangi"])
        }
        #expect(await root.refused(.transfer(request)).code == 4)
        var nowhere = request
        nowhere.hub = "personne"
        #expect(await root.refused(.transfer(nowhere)).code == 3)
    }

    @Test("A hub whose members were certified by an earlier key of its own joins no tree with them")
    func earlierKey() async throws {
        let alone = try LocalHub(seed: 3)
        let root = try LocalHub()
        let text = try await root.done(
            .inviteHub(HubInvitation(name: "BRCA", filieres: [], zones: ["langan"]))
        )["invite"].text
        let invite = try InviteText.read(text ?? "")
        _ = try await alone.member("m", zone: "langan")
        _ = try await alone.hub.joinRequest(invite)
        _ = try await alone.done(.rotateKey(KeyRotationRequest(person: "T")))
        await #expect(throws: HubError.certifiedBefore) {
            _ = try await alone.hub.joinRequest(invite)
        }
        let member = try #require(try await alone.done(.members)["members"].list.first)
        _ = try await alone.done(.revoke(member: member["cluster"].text ?? ""))
        _ = try await alone.hub.joinRequest(invite)
    }

    @Test("A ticket that was altered, or is of another tree, invites nobody")
    func tickets() async throws {
        let root = try LocalHub()
        let other = try LocalHub(seed: 7)
        let member = try await root.member("m", zone: "langan")
        _ = try await root.child("est", zones: ["ciwangi"])
        let request = TransferRequest(cluster: "m", hub: "est", person: "T")
        let ticket = try await root.done(.transfer(request))["ticket"].text ?? ""
        func code(_ text: String, at hub: LocalHub) async -> Int32 {
            var invitation = ClusterInvitation(name: "m", commune: "langan", filiere: "riz")
            invitation.transfer = text
            return await hub.refused(.inviteCluster(invitation)).code
        }
        #expect(await code(ticket, at: other) == 3)
        #expect(await code(String(ticket.dropLast(9)), at: root) == 3)
        #expect(await code("grenier-transfer1-", at: root) == 3)
        #expect(await code("n'importe quoi", at: root) == 3)
        // A member that is here already is not invited a second time.
        #expect(await code(ticket, at: root) == 4)
        #expect(member.certificate.serial == 1)
    }
}
