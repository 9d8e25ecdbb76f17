import Countries
import NodeCore
import Spreadsheets
import Testing
import WorkbookTestSupport

/// Forms for telephones, and what comes back of them.
@Suite("Les formulaires et leurs exports", .serialized)
struct SurveyImportTests {
    private func withNode(_ body: (RecordingNode) async throws -> Void) async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await RecordingNode(at: hub, catalogue: NationalCatalogue.benin.document)
        try await body(node)
        try node.close()
        await hub.stop()
    }

    private func counts(
        _ node: RecordingNode,
        _ content: [UInt8],
        name: String = "export.xlsx",
        dryRun: Bool = false
    ) async throws -> [Int?] {
        let taken = try await node.take(name, content, dryRun: dryRun)
        #expect(taken.code == 0, "\(taken.problems)")
        return ["added", "changed", "unchanged", "leftOut"].map { taken.document[$0].int }
    }

    private static func delivery(_ changes: [String: String] = [:]) -> [String: String] {
        [
            "delivery_date": "2025-07-12", "delivery_delivered__unit": "tonne",
            "delivery_delivered": "12", "delivery_accepted__unit": "kg",
            "delivery_accepted": "11500", "delivery_price": "120", "delivery_market": "local",
            "delivery_outlet": "Marché de Glazoué",
        ].merging(changes) { $1 }
    }

    @Test("a form of one kind: a record a submission; corrections change it, refusals stay out")
    func flat() async throws {
        try await withNode { node in
            let form = try await node.file(.form(name: "f.xlsx", .kinds(["delivery"])))
            var export = try KoboExport(form: form)
            try export.submit(1, version: "u-1", root: "u-1", Self.delivery())
            try export.submit(
                2,
                version: "u-2",
                root: "u-2",
                status: "Not approved",
                Self.delivery()
            )
            try export.submit(3, version: "u-3", root: "u-3", status: "Approved", Self.delivery())
            export.hasRoot = false
            let first = try export.workbook()
            #expect(try await counts(node, first, dryRun: true) == [2, 0, 0, 1])
            #expect(try await node.standing().isEmpty)
            #expect(try await counts(node, first) == [2, 0, 0, 1])
            let standing = try await node.standing("delivery")
            #expect(standing.count == 2)
            for fields in standing.values {
                #expect(fields["delivered"] == "12 tonne" && fields["accepted"] == "11500")
                #expect(fields["date"] == "2025-07-12" && fields["outlet"] == "Marché de Glazoué")
            }
            // A later export has the names that stay: they are the same submissions.
            export.hasRoot = true
            #expect(try await counts(node, try export.workbook()) == [0, 0, 2, 1])
            #expect(try await counts(node, export.csv(), name: "export.csv") == [0, 0, 2, 1])
            try export.submit(
                1,
                version: "u-1-corrected",
                root: "u-1",
                Self.delivery(["delivery_accepted": "11000"])
            )
            try export.submit(2, version: "u-2", root: "u-2", status: "Approved", Self.delivery())
            #expect(try await counts(node, try export.workbook()) == [1, 1, 1, 0])
            let accepted = try await node.standing("delivery").values.compactMap { $0["accepted"] }
            #expect(accepted.sorted() == ["11000", "11500", "11500"])
        }
    }

    @Test("a visit: rows that repeat, wherever they are moved; those of a refused visit stay out")
    func visit() async throws {
        try await withNode { node in
            let kinds = ["delivery", "training"]
            let form = try await node.file(.form(name: "f.xlsx", .kinds(kinds)))
            var export = try KoboExport(form: form)
            func row(_ name: String, _ price: String) -> [String: String] {
                Self.delivery(["delivery__row": name, "delivery_price": price])
            }
            let kind = ["visit_kinds": "delivery"]
            try export.submit(
                1,
                version: "a",
                root: "a",
                kind,
                ["delivery": [row("x", "100"), row("y", "200")]]
            )
            try export.submit(
                2,
                version: "b",
                root: "b",
                status: "On hold",
                kind,
                ["delivery": [row("z", "300")]]
            )
            #expect(try await counts(node, try export.workbook()) == [2, 0, 0, 1])
            try export.submit(
                1,
                version: "a2",
                root: "a",
                kind,
                ["delivery": [row("n", "50"), row("y", "210"), row("x", "100")]]
            )
            #expect(try await counts(node, try export.workbook()) == [1, 1, 1, 1])
            let prices = try await node.standing("delivery").values.compactMap { $0["price"] }
            #expect(prices.sorted() == ["100", "210", "50"])
        }
    }

    @Test("the grid: 25 scores with what they rest on, the panel, and one corrected level")
    func grid() async throws {
        try await withNode { node in
            let form = try await node.file(.form(name: "f.xlsx", .grid))
            var export = try KoboExport(form: form)
            let levels = export.names().filter {
                $0.hasPrefix("grid_g_") && !$0.contains("__")
            }
            #expect(levels.count == 25)
            var session = [
                "grid_campaign": "2025-2026", "panel_date": "2026-02-10", "panel_women": "6",
                "panel_men": "5", "panel_aggregator": "1",
            ]
            for (place, name) in levels.enumerated() {
                session[name] = String(place % 4 + 1)
                session[name + "__evidence"] = place.isMultiple(of: 2) ? "documented" : "declared"
            }
            session["grid_g_1_1__reference"] = "PV du 3 mars"
            try export.submit(1, version: "g", root: "g", session)
            #expect(try await counts(node, try export.workbook()) == [26, 0, 0, 0])
            let panel = try #require(try await node.standing("panel").first)
            #expect(panel.value["campaign"] == "2025-2026" && panel.value["women"] == "6")
            let scores = try await node.standing("gridScore").values
            #expect(scores.count == 25)
            let first = try #require(scores.first { $0["indicator"] == "g.1.1" })
            #expect(
                first == [
                    "campaign": "2025-2026", "indicator": "g.1.1", "level": "1",
                    "evidence": "documented", "reference": "PV du 3 mars", "panel": panel.key,
                ]
            )
            session["grid_g_1_1"] = "4"
            try export.submit(1, version: "g2", root: "g", session)
            export.hasRoot = false
            #expect(try await counts(node, try export.workbook()) == [0, 1, 25, 0])
            export.hasRoot = true
            #expect(try await counts(node, try export.workbook()) == [0, 0, 26, 0])
        }
    }

    @Test("the tables of ODK in one package, with its own names")
    func odk() async throws {
        try await withNode { node in
            let main = """
                SubmissionDate,start,visit_kinds,meta-instanceID,KEY,ReviewState
                2026-01-02T10:00:00Z,,delivery,uuid:1,uuid:1,
                2026-01-02T11:00:00Z,,delivery,uuid:2,uuid:2,rejected

                """
            let rows = """
                delivery-delivery_date,delivery-delivery_delivered,delivery-delivery_accepted,delivery-delivery_price,delivery-delivery_market,PARENT_KEY,KEY
                2025-07-12,10,9,120,local,uuid:1,uuid:1/delivery[1]
                2025-07-13,20,19,130,export,uuid:1,uuid:1/delivery[2]
                2025-07-14,30,29,140,local,uuid:2,uuid:2/delivery[1]

                """.replacing("export", with: "regional")
            let file = PackedFile.zip([
                ("visite.csv", Array(main.utf8)), ("visite-delivery.csv", Array(rows.utf8)),
            ])
            let first = try await counts(node, file, name: "odk.zip")
            #expect(first == [2, 0, 0, 1])
            let again = try await counts(node, file, name: "odk.zip")
            #expect(again == [0, 0, 2, 1])
        }
    }

    @Test("a form that is not ours, by the names of its questions and by their labels")
    func foreign() async throws {
        try await withNode { node in
            var book = EditableBook()
            let titles = [
                "start", "groupe/Date", "groupe/Volume livré", "Volume accepté", "Prix payé",
                "Type de marché", "Téléphone", "_id", "_uuid", "_index",
            ]
            book.fill("Enquête", row: 1, titles.map { .text($0) })
            book.fill(
                "Enquête",
                row: 2,
                [
                    nil, .date("2025-07-12"), .text("1 500"), .number("1500"), .number("120"),
                    .text("Marché local"), .text("97 00 00 00"), .number("41"), .text("q"),
                    .number("1"),
                ]
            )
            let taken = try await node.take("autre.xlsx", try book.bytes())
            #expect(taken.code == 0, "\(taken.problems)")
            #expect(taken.document["added"].int == 1)
            let notes = taken.document["notes"].list.compactMap(\.text).joined()
            #expect(notes.contains("Téléphone") && !notes.contains("_uuid"))
        }
    }

    @Test("what is wrong is said with its sheet and its cell, and nothing is kept")
    func problems() async throws {
        try await withNode { node in
            let form = try await node.file(.form(name: "f.xlsx", .kinds(["delivery"])))
            var export = try KoboExport(form: form)
            try export.submit(1, version: "u-1", root: "u-1", Self.delivery())
            var book = try EditableBook(try export.workbook())
            let column = try #require(
                book.column(of: "delivery/delivery_price", in: "main", row: 1)
            )
            let cell = CellAddress(column: column, row: 2).description
            book["main", cell] = .fault("#N/A")
            book["main", CellAddress(column: column - 1, row: 2).description] = .text("-3")
            let faulty = try await node.take("export.xlsx", try book.bytes(), dryRun: true)
            #expect(faulty.code == 3)
            #expect(faulty.document["faulty"].int == 1)
            book["main", cell] = .number("120")
            let refused = try await node.take("export.xlsx", try book.bytes())
            let place = CellAddress(column: column - 1, row: 2).description
            #expect(
                refused.problems.contains { $0.contains("feuille « main », cellule \(place)") },
                "\(refused.problems)"
            )
            #expect(try await node.standing().isEmpty)
        }
    }
}
