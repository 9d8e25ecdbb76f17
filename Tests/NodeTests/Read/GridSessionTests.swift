import Indicators
import NodeCore
import Testing

/// The grid as a panel goes through it, over Benin's catalogue.
@Suite("La séance de grille", .serialized)
struct GridSessionTests {
    @Test("six axes, 25 rows; a level the guide leaves out is not invented")
    func rows() async throws {
        try await ReadingNode.with { reading in
            let session = try await reading.node.gridSession(in: ReadingNode.campaign)
            #expect(session.sheets.map(\.rows.count) == [4, 4, 5, 4, 4, 4])
            #expect(session.rows.first?.number == "1.1")
            #expect(session.scored == 0 && session.index == nil)
            for row in session.rows {
                let absent = ["g.2.3", "g.2.4"].contains(row.indicator.code.rawValue)
                #expect(row.indicator.guidance.levels.count == (absent ? 3 : 4))
            }
        }
    }

    @Test("a score is one record, changed and taken away; its history stays")
    func scored() async throws {
        try await ReadingNode.with { reading in
            #expect(try await reading.score([GridEntry("g.1.1", "3")]) == .kept(changed: 1))
            #expect(try await reading.score([GridEntry("g.1.1", "3")]) == .kept(changed: 0))
            let first = try #require(try await reading.rows()["g.1.1"]?.given)
            #expect(first.level == .three && first.evidence == .declared)
            #expect(
                try await reading.score([GridEntry("g.1.1", "4", .documented)])
                    == .kept(changed: 1)
            )
            let second = try #require(try await reading.rows()["g.1.1"]?.given)
            #expect(second.record == first.record)
            #expect(second.level == .four && second.evidence == .documented)
            #expect(try await reading.score([GridEntry("g.1.1", "")]) == .kept(changed: 1))
            #expect(try await reading.rows()["g.1.1"]?.given == nil)
            #expect(try await reading.node.recordHistory(first.record)?.versions.count == 3)
        }
    }

    @Test("one wrong row of a page, and no row of it is kept")
    func refused() async throws {
        try await ReadingNode.with { reading in
            let long = GridEntry(
                indicator: "g.1.2",
                level: "2",
                evidence: "documented",
                reference: String(repeating: "a", count: 2_001),
                note: ""
            )
            let noLevel = GridEntry(
                indicator: "g.1.3",
                level: "",
                evidence: "documented",
                reference: "PV du 3 mai",
                note: ""
            )
            let entries = [
                GridEntry("g.1.1", "3"), long, noLevel, GridEntry("g.1.4", "5"),
            ]
            guard case .refused(let problems) = try await reading.score(entries) else {
                Issue.record("kept")
                return
            }
            #expect(
                problems.mapValues { $0.compactMap { $0.field?.rawValue } } == [
                    "g.1.2": ["reference"], "g.1.3": ["level"], "g.1.4": ["level"],
                ]
            )
            #expect(try await reading.rows().values.allSatisfy { $0.given == nil })
        }
    }

    @Test("the computed level stands beside the declared one, and before it the last campaign's")
    func computed() async throws {
        try await ReadingNode.with { reading in
            _ = try await reading.score([GridEntry("g.4.2", "4"), GridEntry("g.1.1", "2")])
            for _ in 0..<2 {
                _ = try await reading.node.enter(
                    .add(
                        kind: "fair",
                        fields: [
                            "date": "01/08/2025", "name": "Foire", "level": "national",
                            "state": "attended",
                        ]
                    ),
                    of: "fair",
                    author: "Awa"
                )
            }
            let row = try #require(try await reading.rows()["g.4.2"])
            #expect(row.computed?.level == .three && row.isDisputed)
            #expect(try await reading.rows()["g.1.1"]?.computed == nil)
            let next = try await reading.node.gridSession(in: "2026-2027")
            #expect(next.rows.first { $0.indicator.code == "g.1.1" }?.previous == .two)
            #expect(next.scored == 0)
        }
    }

    @Test("a score names the panel of its campaign")
    func panel() async throws {
        try await ReadingNode.with { reading in
            let panel = try await reading.node.enter(
                .add(
                    kind: "panel",
                    fields: [
                        "campaign": "2025-2026", "date": "01/09/2025", "women": "4", "men": "5",
                        "present": "Awa Sossou, production\nBio Orou, transformation",
                    ]
                ),
                of: "panel",
                author: "Awa"
            ).id
            _ = try await reading.score([GridEntry("g.1.1", "2")])
            let session = try await reading.node.gridSession(in: ReadingNode.campaign)
            #expect(session.panel?.id == panel)
            #expect(session.panel?.text("present").contains("Bio Orou") == true)
            let list = try await reading.node.records(of: "gridScore", in: ReadingNode.campaign)
            #expect(
                list.records.first?.values["panel"] == panel.map { FieldValue.reference($0) }
            )
        }
    }
}
