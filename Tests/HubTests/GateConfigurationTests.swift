import DataFolder
import GRDB
import HubCore
import HubTestSupport
import Indicators
import Localisation
import TestSupport
import Testing

/// The thresholds of the gate, its calendar and its retractions, through the hub's commands.
@Suite("The gate's configuration")
struct GateConfigurationTests {
    private func change(_ choice: [Threshold: Int], reason: String? = "essai") -> HubCommand {
        .parameters(ParametersRequest(choice: choice, reason: reason, person: "A. Test"))
    }

    private func database(_ country: Country) throws -> DatabaseQueue {
        try DatabaseQueue(path: country.hub.folder.path("hub") + "/hub.sqlite")
    }

    @Test("thresholds are versions with who, when and why, and a release uses those in force")
    func versions() async throws {
        let country = try Country()
        try await country.settle(5, zone: "nord")
        try await country.settle(7, zone: "sud")
        let before = try await country.hub.done(change([:], reason: nil))
        #expect(before["inForce"]["version"].int == 1)
        #expect(before["inForce"]["nMin"].int == 5)
        #expect(before["inForce"]["epochMonths"].int == 3)
        #expect(before["versions"].list.isEmpty)
        let after = try await country.hub.done(change([.nMin: 6, .deltaMin: 4]))
        #expect(after["inForce"]["version"].int == 2)
        #expect(after["inForce"]["nMin"].int == 6)
        #expect(after["inForce"]["pPercent"].int == 15)
        let version = try #require(after["versions"].list.first)
        #expect(version["person"].text == "A. Test" && version["reason"].text == "essai")
        #expect(version["at"].text?.hasPrefix("2026-11-18") == true)
        let third = try await country.hub.done(change([.pPercent: 20]))
        #expect(third["inForce"]["version"].int == 3)
        #expect(third["inForce"]["nMin"].int == 6)

        let report = try await country.release()
        #expect(report["parameters"]["version"].int == 3)
        let few = try #require(country.cell(report, "sold", zone: "nord"))
        #expect(few["status"].text == "A" && few["nBand"].text == "<6")
        let logged = try await database(country).read { db in
            (
                try Int.fetchOne(db, sql: "SELECT thresholds FROM release_record"),
                try String.fetchAll(db, sql: "SELECT actor FROM audit WHERE action = 'parameters'")
            )
        }
        #expect(logged.0 == 3)
        #expect(logged.1 == ["A. Test", "A. Test"])
    }

    @Test("every threshold under its floor is named, and nothing is changed")
    func floors() async throws {
        let country = try Country()
        let low = Dictionary(
            uniqueKeysWithValues: Threshold.allCases.map { ($0, $0.floor - 1) }
        )
        let (code, problems) = await country.hub.refused(change(low))
        #expect(code == 3)
        #expect(problems.count == Threshold.allCases.count)
        for threshold in Threshold.allCases {
            let said = "--\(threshold.option): saw \(threshold.floor - 1)"
            #expect(problems.contains { $0.hasPrefix(said) && $0.contains("\(threshold.floor)") })
        }
        let lowest = Dictionary(uniqueKeysWithValues: Threshold.allCases.map { ($0, $0.floor) })
        #expect(await country.hub.refused(change(lowest, reason: nil)).code == 2)
        #expect(try await country.hub.done(change([:]))["inForce"]["version"].int == 1)
        #expect(try await country.hub.done(change(lowest))["inForce"]["nMin"].int == 3)
        await #expect(throws: DatabaseError.self) {
            try await database(country).write { db in
                try db.execute(sql: "UPDATE threshold SET person = 'B'")
            }
        }
        await #expect(throws: DatabaseError.self) {
            try await database(country).write { try $0.execute(sql: "DELETE FROM threshold") }
        }
    }

    @Test("inside the interval a release is refused with the day, unless forced for a reason")
    func interval() async throws {
        let country = try Country()
        try await country.settle(8, zone: "nord")
        try await country.release()
        try await country.settle(8, zone: "sud")
        let refused = await country.hub.refused(.release(HubProcess.release))
        #expect(refused.code == 4)
        #expect(refused.problems.first?.contains("2027-02-18") == true)
        var dry = HubProcess.release
        dry.isDryRun = true
        #expect(try await country.hub.done(.release(dry))["opensOn"].text == "2027-02-18")
        var unexplained = HubProcess.release
        unexplained.isForced = true
        #expect(await country.hub.refused(.release(unexplained)).code == 2)
        let forced = try await country.release(isForced: true)
        #expect(forced["forced"].text == HubProcess.releaseAgain.reason)
        let record = try await database(country).read { db in
            (
                try String.fetchAll(
                    db,
                    sql: "SELECT forced_reason FROM release_record WHERE release = 2"
                ),
                try String.fetchAll(db, sql: "SELECT detail FROM audit WHERE action = 'release'")
            )
        }
        #expect(record.0 == [HubProcess.releaseAgain.reason])
        #expect(record.1.last?.contains("before its day") == true)
        try await country.settle(8, zone: "est")
        #expect(await country.hub.refused(.release(HubProcess.release)).code == 4)
        country.hub.clock.advance(days: 92)
        #expect(try await country.release()["release"].text == "r3")
        #expect(await country.hub.refused(.release(HubProcess.release)).code == 4)
    }

    @Test(
        "what was released and what it rests on cannot be changed, nor typed so that none can read it"
    )
    func immutable() async throws {
        let country = try Country()
        try await country.settle(8, zone: "nord")
        var unreadable = HubProcess.release
        unreadable.epoch = "quatrième trimestre"
        #expect(await country.hub.refused(.release(unreadable)).code == 3)
        #expect(try await country.hub.done(.status)["releaseHeld"].isNull)
        try await country.release()
        for statement in [
            "UPDATE release SET chain = x''", "UPDATE release_slice SET filiere = 'x'",
            "UPDATE ledger SET release = 0", "DELETE FROM ledger",
        ] {
            await #expect(throws: DatabaseError.self, "\(statement)") {
                try await database(country).write { try $0.execute(sql: statement) }
            }
        }
    }

    @Test("a release covers every filière of a period with something new, and no other period")
    func wholePeriods() async throws {
        let country = try Country()
        for period in ["c1", "c2"] {
            try await country.settle(8, zone: "nord", filiere: "riz", period: period)
            try await country.settle(8, zone: "sud", filiere: "mil", period: period)
        }
        try await country.release()
        country.hub.clock.advance(days: 92)
        try await country.report("riz nord 0", ["sold": 900], period: "c2")
        let cells = try await country.release()["cells"].list
        #expect(Set(cells.compactMap { $0["period"].text }) == ["c2"])
        #expect(Set(cells.compactMap { $0["filiere"].text }).isSuperset(of: ["riz", "mil"]))
    }

    @Test("a month is released on its own day, whatever the campaigns wait for")
    func months() async throws {
        let country = try Country()
        try await country.settle(8, zone: "nord")
        for number in 0..<8 {
            for month in ["m09", "m11"] {
                try await country.report(
                    "riz nord \(number)",
                    ["stock": Int64(50 + number)],
                    period: month
                )
            }
        }
        let first = try await country.release()
        #expect(
            Set(first["cells"].list.compactMap { $0["period"].text }) == ["c1", "m09"]
        )
        #expect(first["state"].text == "provisional")
        try await country.settle(8, zone: "sud")
        country.hub.clock.advance(days: 30)
        let second = try await country.release()
        #expect(second["epoch"].text == "2026-M12")
        #expect(Set(second["cells"].list.compactMap { $0["period"].text }) == ["m11"])
    }

    @Test("a figure known to be wrong is said to be retracted, and stays in the ledger")
    func retraction() async throws {
        let country = try Country()
        try await country.settle(8, zone: "nord")
        try await country.settle(3, zone: "sud")
        try await country.release()
        func retract(
            _ cell: String,
            _ reason: String = "faux",
            _ person: String = "A. Test"
        )
            -> HubCommand
        {
            .retract(RetractionRequest(cell: cell, reason: reason, person: person))
        }
        for (cell, expected) in [
            ("riz/national/c1", "FILIERE/ZONE/PERIOD/INDICATOR"), ("soja/nord/c1/sold", "riz, mil"),
            ("riz/ouest/c1/sold", "national, nord"), ("riz/nord/c9/sold", "c1, c2"),
            ("riz/nord/c1/size", "sold, lost"), ("all/nord/c1/level", "national"),
            ("riz/sud/c1/sold", "an aired cell"),
        ] {
            let refused = await country.hub.refused(retract(cell))
            #expect(refused.code == 3, "\(cell)")
            #expect(refused.problems.first?.contains(expected) == true, "\(refused.problems)")
        }
        #expect(await country.hub.refused(retract("riz/national/c1/sold", "")).code == 2)
        #expect(await country.hub.refused(retract("riz/national/c1/sold", "x", "")).code == 2)
        let before = try await country.contributors("sold")
        _ = try await country.hub.done(retract("riz/national/c1/sold"))
        #expect(await country.hub.refused(retract("riz/national/c1/sold")).code == 4)
        // A retraction alone is something to release.
        let report = try await country.release(isForced: true)
        let cell = try #require(country.cell(report, "sold"))
        #expect(cell["status"].text == "R" && cell["sum"].isNull)
        #expect(country.cell(report, "sold", zone: "nord")?["status"].text != "R")
        #expect(try await country.contributors("sold") == before)
        #expect(await country.hub.refused(.release(HubProcess.releaseAgain)).code == 4)
        // And it stays so.
        for number in 0..<8 {
            try await country.report("riz nord \(number)", ["sold": Int64(500 + number)])
        }
        let later = try await country.release(isForced: true)
        #expect(country.cell(later, "sold")?["status"].text == "R")
    }

    @Test(
        "a dry run says in words what is aired, repeated or withheld, why, and what serves instead"
    )
    func dryRun() async throws {
        let country = try Country()
        try await country.settle(12, zone: "nord")
        try await country.settle(3, zone: "sud")
        try await country.settle(9, zone: "est")
        try await country.release()
        country.hub.clock.advance(days: 92)
        try await country.report("riz nord 0", ["sold": 900, "level": 3])
        var request = HubProcess.release
        request.isDryRun = true
        let report = try await country.hub.done(.release(request))
        let few = try #require(country.cell(report, "sold", zone: "sud"))
        #expect(few["decision"].text == "tooFew" && few["reason"].text == "n")
        #expect(few["servedInstead"]["level"].text == "national")
        let national = try #require(country.cell(report, "sold"))
        #expect(few["servedInstead"]["nReporting"].int == national["nReporting"].int)
        let repeated = try #require(country.cell(report, "sold", zone: "nord"))
        #expect(repeated["decision"].text == "repeated" && repeated["reason"].text == "delta")
        for (language, expected) in [
            (
                Language.french,
                [
                    "Riz · Sud", "moins de 5 propriétaires ont répondu",
                    "répété de r1, du 2026-11-18",
                ]
            ),
            (.english, ["Rice · South", "fewer than 5 owners answered", "repeated from r1"]),
        ] {
            let text = await country.hub.hub.execute(.release(request), in: language).text
            for words in expected { #expect(text.contains(words), "\(text)") }
        }
    }
}
