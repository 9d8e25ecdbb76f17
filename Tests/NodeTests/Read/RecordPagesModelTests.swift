import Countries
import Indicators
import Localisation
import NodeCore
import Testing

/// What the pages of records show and keep, over Benin's catalogue.
@Suite("Les fiches à l'écran", .serialized)
struct RecordPagesModelTests {
    @Test("every kind of Benin's catalogue stands in one group, and none among the others")
    func groups() throws {
        let catalogue = try Catalogue(parsing: NationalCatalogue.benin.document)
        for kind in catalogue.records {
            #expect(RecordGroup(of: kind.code) != .others, "\(kind.code)")
        }
        #expect(RecordGroup(of: "another") == .others)
    }

    @Test("two fields of a kind never have one name, so that a problem finds its field")
    func labels() throws {
        let catalogue = try Catalogue(parsing: NationalCatalogue.benin.document)
        for kind in catalogue.records {
            #expect(Set(kind.fields.map(\.label.french)).count == kind.fields.count, "\(kind.code)")
            #expect(
                Set(kind.fields.map(\.label.english)).count == kind.fields.count,
                "\(kind.code)"
            )
        }
    }

    @Test("all problems at once, each at its field, and nothing kept")
    func refused() async throws {
        try await ReadingNode.with { reading in
            let outcome = try await reading.delivery([
                "date": "31/02/2025", "delivered": "beaucoup", "market": "", "price": "-1",
                "accepted": "5",
            ])
            #expect(
                Set(outcome.problems.keys) == ["date", "delivered", "market", "price"],
                "\(outcome.problems)"
            )
            let broken = try await reading.delivery(["accepted": "101"])
            #expect(broken.problems.keys.sorted() == ["accepted"])
            let list = try await reading.node.records(of: "delivery", in: ReadingNode.campaign)
            #expect(list.records.isEmpty && list.elsewhere == 0)
        }
    }

    @Test("the list has the campaign's records, the newest first, with sums and what follows")
    func list() async throws {
        try await ReadingNode.with { reading in
            let first = try await reading.delivery().id
            let second = try await reading.delivery([
                "date": "02/07/2025", "delivered": "3 sacs", "accepted": "2 sacs",
            ]).id
            _ = try await reading.delivery(["date": "01/07/2024"])
            let list = try await reading.node.records(of: "delivery", in: ReadingNode.campaign)
            #expect(list.records.map(\.id) == [second, first])
            #expect(list.elsewhere == 1)
            let sums = Dictionary(
                list.totals.map { ($0.field.code.rawValue, $0.sum) },
                uniquingKeysWith: { first, _ in first }
            )
            // A price is no quantity.
            #expect(sums == ["delivered": 400, "accepted": 290])
            let figures = Dictionary(
                list.figures.map { ($0.indicator.code, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            #expect(figures["m.sold"]?.value == 290)
            #expect(figures["m.sold"]?.previous == 90)
            let field = try #require(list.kind.field("delivered"))
            let value = try #require(list.records.first?.values["delivered"])
            #expect(list.words.text(value, field, in: .french) == "300")
            #expect(list.words.typed(value, field) == "3 sacs")
            let values = try #require(list.records.first?.values)
            let said = list.words.said(field, of: values, in: .french)
            #expect(said == "300\u{A0}kg (3 sacs)")
            let shelf = try await reading.node.recordShelf(in: ReadingNode.campaign)
            let line = shelf.groups.flatMap(\.lines).first { $0.kind.code == "delivery" }
            #expect(line?.count == 2 && line?.total == 3)
            #expect(line?.last?.iso == "2025-07-02")
        }
    }

    @Test("a form has what stands, as one types it, and what may be picked")
    func form() async throws {
        try await ReadingNode.with { reading in
            _ = try await reading.node.enter(
                .add(
                    kind: "member",
                    fields: [
                        "name": "Coopérative de Nikki", "nature": "organisation",
                        "maillon": "production", "joined": "01/01/2025", "women": "10",
                        "men": "12",
                    ]
                ),
                of: "member",
                author: "Awa"
            )
            let id = try await reading.delivery(["delivered": "1,5 sacs", "buyer": "Riz d'Or"]).id
            let form = try await reading.node.recordForm(
                for: "delivery",
                id,
                in: ReadingNode.campaign,
                language: .french
            )
            #expect(form.typed["date"] == "01/07/2025")
            #expect(form.typed["delivered"] == "1,5 sacs")
            let (count, unit) = form.split("1,5 sacs")
            #expect(count == "1,5" && unit?.code == "sac")
            #expect(form.units.map(\.code) == ["tonne", "sac"])
            #expect(form.crops.map(\.code.rawValue) == ["paddy", "riz-etuve", "riz-blanc"])
            #expect(form.suggestions["buyer"] == ["Coopérative de Nikki", "Riz d'Or"])
            #expect(form.suggestions["note"] == nil)
            let english = try await reading.node.recordForm(
                for: "delivery",
                id,
                in: ReadingNode.campaign,
                language: .english
            )
            #expect(english.typed["date"] == "2025-07-01")
            let contract = try await reading.node.recordForm(
                for: "contract",
                nil,
                in: ReadingNode.campaign,
                language: .french
            )
            #expect(contract.typed == ["campaign": "2025-2026"])
        }
    }

    @Test("an entry is taken back, a deletion too; the history keeps all of it")
    func restored() async throws {
        try await ReadingNode.with { reading in
            let id = try #require(try await reading.delivery().id)
            let change = RecordRequest.change(id: id.hex, fields: ["price": "300"])
            _ = try await reading.node.enter(change, of: "delivery", author: "Bio")
            _ = try await reading.node.enter(.delete(id: id.hex), of: "delivery", author: "Bio")
            #expect(try await reading.node.recordHistory(id)?.stands == false)
            #expect(try await reading.node.restore(id, to: 2, author: "Awa"))
            let history = try #require(try await reading.node.recordHistory(id))
            #expect(history.stands && history.versions.count == 4)
            #expect(history.changed(in: history.versions[1]).map(\.code) == ["price"])
            #expect(try await !reading.node.restore(id, to: 2, author: "Awa"))
            #expect(try await reading.node.restore(id, to: 0, author: "Awa"))
            #expect(try await reading.node.recordHistory(id)?.stands == false)
            await #expect(throws: (any Error).self) {
                try await reading.node.restore(id, to: 9, author: "Awa")
            }
        }
    }

    @Test("a short day is one of the campaign's")
    func days() async throws {
        try await ReadingNode.with { reading in
            let campaign = try await reading.node.records(
                of: "delivery",
                in: ReadingNode.campaign
            ).campaign
            for (typed, whole) in [
                ("12/7", "12/07/2025"), ("1.2", "01/02/2026"), ("31/03", "31/03/2026"),
                ("1 4", "01/04/2025"), ("12/7/24", "12/07/2024"), ("12/07/2019", "12/07/2019"),
                ("2025-07-12", "2025-07-12"), ("31/2", "31/2"), ("juillet", "juillet"), ("", ""),
                ("12", "12"), ("1/2/3/4", "1/2/3/4"),
            ] {
                #expect(ShortDate.completed(typed, in: campaign) == whole, "\(typed)")
            }
        }
    }
}
