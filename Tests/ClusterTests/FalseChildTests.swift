import ClusterProtocol
import DataFolder
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A hub of the tree that does not tell the truth about its members.
@Suite("A false child hub")
struct FalseChildTests {
    @Test("What it alters, invents or takes from others is refused")
    func refused() async throws {
        let root = try HubProcess()
        try await root.start()
        let honest = try await root.child("BRCA honnête", zones: ["ciwangi"])
        let victim = try await honest.member("victime", zone: "ciwangi")
        let direct = try await root.member("direct", zone: "malausma")
        let child = try await FalseChild(root, zones: ["langan"])
        let member = try child.certify(zone: "langan")

        // An honest beginning: the member's certificate, then its batch.
        let first = try child.batch(of: member, "s1", 100)
        let early = try await child.link.put(Put(batches: [first]))
        #expect(early.refused.map(\.error.code) == [.certificate])
        let known = try await child.link.put(
            Put(certificates: [member.certificate], batches: [first])
        )
        #expect(known.refused.isEmpty)
        #expect(known.ack?.certificates == [member.certificate.digest])
        #expect(known.ack?.receipts.count == 1)
        let before = try await root.done(.verify)["stateDigest"].text

        func refused(
            _ put: Put,
            _ code: RefusalCode,
            sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            let answer = try await child.link.put(put)
            #expect(answer.refused.map(\.error.code) == [code], sourceLocation: sourceLocation)
            #expect(answer.ack?.receipts.isEmpty != false, sourceLocation: sourceLocation)
        }
        // Altered: the member's signature does not hold, nor does the hub's in its place.
        let next = try child.batch(of: member, "s2", 100, after: first)
        let inflated = try child.body(of: member, "s2", 900, after: first)
        try await refused(
            Put(batches: [
                Sealed(body: inflated, signature: next.signature, signer: next.signer)
            ]),
            .signature
        )
        try await refused(
            Put(batches: [try Sealed(inflated, as: .batch, by: child.identity.signing)]),
            .signature
        )
        // Out of its zones, for a filière of nobody, in the name of others.
        try await refused(
            Put(certificates: [try child.certify(zone: "ciwangi").certificate]),
            .certificate
        )
        try await refused(
            Put(certificates: [try child.certify(zone: "langan", filiere: "mil").certificate]),
            .certificate
        )
        // In the name of a hub, its own included: nobody but that hub may speak with its key.
        try await refused(
            Put(certificates: [
                try child.certify(zone: "langan", node: child.identity.node).certificate
            ]),
            .identity
        )
        for other in [victim, direct] {
            try await refused(
                Put(certificates: [
                    try child.certify(zone: "langan", node: other.node, serial: 9).certificate
                ]),
                .identity
            )
            try await refused(
                Put(certificates: [
                    try child.certify(zone: "langan", cluster: other.cluster).certificate
                ]),
                .identity
            )
        }

        // A member with somebody else's transport key closes no door to them.
        let thief = try child.certify(
            zone: "langan",
            transport: direct.certificate.transportKey
        )
        _ = try await child.link.put(Put(certificates: [thief.certificate]))
        let link = try await MemberLink(direct)
        _ = try await link.greet(direct.hello())
        await link.dealer.close()

        #expect(try await root.done(.verify)["stateDigest"].text == before)
        #expect(try await root.journalRows() == 1)
        let later = try await child.link.put(Put(batches: [next]))
        #expect(later.ack?.receipts.count == 1)
        await child.link.dealer.close()
        #expect(await honest.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
        // What was refused did not get in by the back door either.
        #expect(try await root.done(.verify)["problems"].list.isEmpty)
    }

    @Test("A root that hears of a release it does not have, releases nothing")
    func newerRelease() async throws {
        let root = try HubProcess()
        try await root.start()
        for number in 0..<6 {
            let member = try await root.member("membre \(number)")
            let link = try await MemberLink(member)
            _ = try await link.greet(member.hello())
            var outbox = Outbox(member)
            let sealed = try outbox.seal([member.summary("s1", ["r.urea": 100])])
            #expect(try await link.put(Put(batches: [sealed])).ack != nil)
            await link.dealer.close()
        }
        let child = try await FalseChild(root, zones: ["langan"], releaseHeld: 5)
        let answer = try await root.perform(.release(HubProcess.release))
        #expect(answer.exitCode == 4)
        #expect(answer.problems.first?.contains("\"BRCA d'essai\" holds release r5") == true)
        await child.link.dealer.close()
        // It remembers, whoever is connected.
        await root.kill()
        #expect(try await root.perform(.release(HubProcess.release)).exitCode == 4)
        #expect(try await root.done(.status)["releaseHeld"].isNull)
    }
}
