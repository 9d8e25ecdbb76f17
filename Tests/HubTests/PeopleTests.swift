import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Localisation
import TestSupport
import Testing

/// What becomes of the figures of people who leave, amend, withdraw, move or own several clusters.
@Suite("People and the gate")
struct PeopleTests {
    private func leave(_ cluster: String, on day: String? = nil) -> HubCommand {
        .leave(LeaveRequest(cluster: cluster, day: day, person: "A. Test"))
    }

    @Test("who leaves is out from the next release, and expected where the period ended before")
    func leaves() async throws {
        let country = try Country()
        for period in ["c1", "c2"] {
            try await country.settle(12, zone: "nord", period: period)
        }
        try await country.release()
        for (day, expected) in [("2019-01-01", "2020-01-01"), ("2026-11-19", "2026-11-18")] {
            let refused = await country.hub.refused(leave("riz nord 0", on: day))
            #expect(refused.code == 3 && refused.problems.first?.contains(expected) == true)
        }
        #expect(await country.hub.refused(leave("personne")).code == 3)
        // Six, so that the change can be aired; gone between the ends of the two campaigns.
        for number in 0..<6 {
            _ = try await country.hub.done(leave("riz nord \(number)", on: "2025-12-31"))
        }
        #expect(await country.hub.refused(.release(HubProcess.release)).code == 4)
        country.hub.clock.advance(days: 92)
        let report = try await country.release()
        for (period, expected) in [("c1", 12), ("c2", 6)] {
            let cell = try #require(country.cell(report, "sold", period: period))
            #expect(cell["nReporting"].int == 6, "\(period)")
            #expect(cell["nExpected"].int == expected, "\(period)")
        }
        let gone = try country.cluster("riz nord 0")
        #expect(try await country.contributors("sold")[gone] == nil)
        // What was aired stays in the ledger; what it sends now is refused.
        let rows = try await country.hub.done(.ledger)["rows"].list
        #expect(rows.contains { $0["contributors"].list.contains { $0["id"].text == gone } })
        let member = try #require(country.members["riz nord 0"])
        let sealed = try member.seal(Outbox(member).draft([member.summary("c1", ["sold": 1])]))
        let nacks = try await country.hub.put(Put(batches: [sealed]), from: member)
        #expect(!nacks.isEmpty)
        let listed = try await country.hub.done(.members)["members"].list
        #expect(listed.count { $0["leftOn"].text == "2025-12-31" } == 6)
        #expect(try await country.hub.done(.verify)["problems"].list.isEmpty)
    }

    @Test("an erased cluster leaves its digests, and nothing else in the journal's file")
    func erased() async throws {
        let country = try Country()
        try await country.settle(12, zone: "nord")
        try await country.report("riz nord 3", ["sold": 150, "level": 2])
        try await country.release()
        let before = try await country.hub.done(.verify)
        let member = try #require(country.members["riz nord 3"])
        let body = try #require(
            try await JournalFile.batches(inFolder: country.hub.folder.path("hub")).last {
                try Batch(decoding: $0.body).id.stream.node == member.node
            }
        ).body
        func files() -> Data {
            ["hub.sqlite", "hub.sqlite-wal"].reduce(into: Data()) { all, name in
                let path = country.hub.folder.path("hub") + "/" + name
                all += FileManager.default.contents(atPath: path) ?? Data()
            }
        }
        // Either end: a shorter row written in the place of a longer one covers half of it.
        func traces() -> Int {
            let file = files()
            return [body.prefix(60), body.suffix(12)].count { file.range(of: Data($0)) != nil }
        }
        #expect(traces() == 2)
        func erase(_ reason: String) -> HubCommand {
            .erase(ErasureRequest(cluster: "riz nord 3", reason: reason, person: "A. Test"))
        }
        #expect(await country.hub.refused(erase("")).code == 2)
        #expect(try await country.hub.done(erase("demande écrite"))["erased"].int == 2)
        #expect(traces() == 0)
        let verified = try await country.hub.done(.verify)
        #expect(verified["erased"].int == 2)
        #expect(verified["chain"].text == "intact" && verified["replay"].text == "identical")
        #expect(verified["journalRows"].int == before["journalRows"].int)
        #expect(verified["stateDigest"].text != before["stateDigest"].text)
        #expect(verified["ledgerDigest"].text == before["ledgerDigest"].text)
        #expect(verified["problems"].list.isEmpty)
        let reopened = try await LocalHub.done(.verify, at: try country.hub.reopened())
        #expect(reopened["stateDigest"].text == verified["stateDigest"].text)
        // One gone is too few to be told from the others: the old figure is repeated.
        let report = try await country.release(isForced: true)
        #expect(country.cell(report, "sold")?["nReporting"].int == 12)
    }

    @Test("an amendment is a new version of the families it changes, and of no other")
    func amended() async throws {
        let country = try Country()
        try await country.settle(12, zone: "nord")
        try await country.release()
        // Everybody seals again; six change what they sold, nobody its level.
        for number in 0..<12 {
            let value = Int64(number < 6 ? 500 + number : 100 + 3 * number)
            try await country.report("riz nord \(number)", ["sold": value, "level": 2])
        }
        let report = try await country.release(isForced: true)
        #expect(country.cell(report, "sold")?["firstAired"].text == "r2")
        let sold = try await country.contributors("sold")
        for number in 0..<12 {
            let cluster = try country.cluster("riz nord \(number)")
            #expect(sold[cluster] == (number < 6 ? 2 : 1), "\(number)")
        }
        let rows = try await country.hub.done(.ledger)["rows"].list
        #expect(!rows.contains { $0["indicator"].text == "level" && $0["release"].text == "r2" })
        // The same again under new revisions is nothing new.
        try await country.report("riz nord 1", ["sold": 501, "level": 2])
        #expect(await country.hub.refused(.release(HubProcess.releaseAgain)).code == 4)
    }

    @Test("a family withdrawn by a new revision counts no more, the others still do")
    func withdrawn() async throws {
        let country = try Country()
        for number in 0..<12 {
            try await country.join("c\(number)")
            try await country.report("c\(number)", ["sold": Int64(100 + number), "lost": 10])
        }
        try await country.release()
        for number in 0..<6 {
            try await country.report("c\(number)", ["lost": Int64(20 + number)])
        }
        try await country.release(isForced: true)
        let gone = try (0..<6).map { try country.cluster("c\($0)") }
        let sold = try await country.contributors("sold")
        #expect(sold.count == 6 && sold.keys.allSatisfy { !gone.contains($0) })
        let lost = try await country.contributors("lost")
        #expect(lost.count == 12)
        #expect(gone.allSatisfy { lost[$0] == 2 })
    }

    @Test("two clusters of one owner are one contributor; a late cluster comes in when it comes")
    func owners() async throws {
        let country = try Country()
        for number in 0..<5 {
            // Five clusters of four owners.
            let owner = number < 2 ? "RCCM-1" : nil
            try await country.join("c\(number)", owner: owner)
            try await country.report("c\(number)", ["sold": Int64(100 + number)])
        }
        var request = HubProcess.release
        request.isDryRun = true
        let few = try await country.hub.done(.release(request))
        #expect(country.cell(few, "sold")?["reason"].text == "n")
        // One more owner, late: it reports of a campaign it was a member for the end of.
        try await country.join("tardif", since: "2025-05-31")
        try await country.report("tardif", ["sold": 120])
        // And one that came after the end of it: not expected, and welcome.
        try await country.join("après", since: "2025-06-01")
        let report = try await country.release()
        let cell = try #require(country.cell(report, "sold"))
        #expect(cell["status"].text == "F")
        #expect(cell["nReporting"].int == 6 && cell["nExpected"].int == 6)
        #expect(try await country.contributors("sold")[try country.cluster("tardif")] == 1)
    }

    @Test("a cluster that moved counts once, where the certificate of each period says")
    func rehomed() async throws {
        let country = try Country()
        try await country.settle(8, zone: "nord")
        try await country.settle(8, zone: "sud")
        let hub = try await country.hub.child("BRCA", zones: ["nord", "sud"])
        let first = try LocalChild(hub).certify(zone: "nord")
        func sealed(
            _ member: LocalChild.Member,
            _ sequence: UInt64,
            _ before: Sealed?,
            _ period: String
        )
            throws -> Sealed
        {
            try LocalChild(hub).seal(
                member,
                sequence: sequence,
                after: before,
                hub.summary(period, revision: UInt32(sequence), ["sold": 300])
            )
        }
        let one = try sealed(first, 1, nil, "c1")
        let two = try sealed(first, 2, one, "c2")
        let put = Put(certificates: [first.certificate], batches: [one, two])
        #expect(try await country.hub.put(put, from: hub).isEmpty)
        let moved = try LocalChild(hub).certify(zone: "sud", movedFrom: first)
        let three = try sealed(moved, 3, two, "c2")
        let next = Put(certificates: [moved.certificate], batches: [three])
        #expect(try await country.hub.put(next, from: hub).isEmpty)

        let report = try await country.release()
        func counts(_ zone: String?, _ period: String) -> [Int?] {
            let cell = country.cell(report, "sold", zone: zone, period: period)
            return [cell?["nReporting"].int, cell?["nExpected"].int]
        }
        #expect(counts("nord", "c1") == [9, 9])
        #expect(counts("sud", "c1") == [8, 8])
        #expect(counts(nil, "c1") == [17, 17])
        let national = try await country.contributors("sold")
        #expect(national.keys.count { $0 == first.cluster.hex } == 1)
        // In the second campaign it stands alone, in the south and nowhere else.
        let cells = report["cells"].list.filter { $0["period"].text == "c2" }
        #expect(Set(cells.compactMap { $0["status"].text }) == ["A"])
        let verified = try await country.hub.done(.verify)
        #expect(verified["problems"].list.isEmpty)
        let reopened = try await LocalHub.done(.verify, at: try country.hub.reopened())
        #expect(reopened["stateDigest"].text == verified["stateDigest"].text)
    }

    @Test("a new certificate from its hub does not bring back who has left")
    func staysAway() async throws {
        let country = try Country()
        let hub = try await country.hub.child("BRCA", zones: ["nord", "sud"])
        let first = try LocalChild(hub).certify(zone: "nord")
        let summary = hub.summary("c1", ["sold": 300])
        let one = try LocalChild(hub).seal(first, sequence: 1, after: nil, summary)
        let put = Put(certificates: [first.certificate], batches: [one])
        #expect(try await country.hub.put(put, from: hub).isEmpty)
        _ = try await country.hub.done(leave(first.cluster.hex))
        let moved = try LocalChild(hub).certify(zone: "sud", movedFrom: first)
        let again = hub.summary("c1", revision: 2, ["sold": 400])
        let two = try LocalChild(hub).seal(moved, sequence: 2, after: one, again)
        let next = Put(certificates: [moved.certificate], batches: [two])
        let refused = try await country.hub.put(next, from: hub)
        #expect(refused.map(\.error.code) == [.revoked])
        let reopened = try country.hub.reopened()
        let listed = try await LocalHub.done(.members, at: reopened)["members"].list
        #expect(listed.first?["leftOn"].text == "2026-11-18")
        #expect(try await country.hub.done(.verify)["journalRows"].int == 1)
    }

    @Test("a root waits for the ledger of a child that released alone")
    func pastIsDue() async throws {
        let country = try Country()
        try await country.settle(8, zone: "nord")
        let hub = try await country.hub.child("BRCA", zones: ["sud"])
        let past = Digest(of: [7])
        try await country.hub.put(Put(), from: hub, hello: hub.hello(pastLedger: past))
        let refused = await country.hub.refused(.release(HubProcess.release))
        #expect(refused.code == 4)
        #expect(refused.problems.first?.contains("ledger --import FILE --from \"BRCA\"") == true)
        // It remembers, whoever is connected.
        let reopened = try country.hub.reopened()
        let again = await reopened.execute(.release(HubProcess.release), in: .english)
        #expect(again.exitCode == 4 && again.problems == refused.problems)
    }
}
