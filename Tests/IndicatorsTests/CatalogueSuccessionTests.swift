import Indicators
import Localisation
import Testing

@Suite("A catalogue that takes another one's place")
struct CatalogueSuccessionTests {
    private func problems(_ change: (String) -> String) throws -> [String] {
        let next = change(SmallCatalogue.text).replacing("version: 2", with: "version: 3")
        let succession = CatalogueSuccession(
            from: try SmallCatalogue.make(),
            to: try Catalogue(parsing: Array(next.utf8))
        )
        return succession.problems.map { $0.rendered(in: .english) }
    }

    @Test("may add, correct words and move a date of delivery")
    func additions() throws {
        let period =
            "  - {code: p3, kind: campaign, label: {fr: Trois, en: Three}, start: 2026-06-01, "
            + "end: 2027-05-31, due: 2027-07-31}\n"
        let area =
            "  - {code: area, column: surface, label: {fr: Surface, en: Area}, unit: ha, "
            + "decimals: 2, direction: none, period: campaign, protection: magnitude, "
            + "bounds: [0, 1000], source: x}\n"
        let found = try problems { text in
            text.replacing("  - {code: q1,", with: period + "  - {code: q1,")
                .replacing("identities:", with: area + "identities:")
                .replacing("due: 2026-07-31", with: "due: 2026-08-15")
                .replacing("fr: Emplois", with: "fr: Postes")
                .replacing("- {code: c3,", with: "- {code: c4, name: Ouidah}\n        - {code: c3,")
        }
        #expect(found.isEmpty)
    }

    @Test(
        "may take nothing back",
        arguments: [
            ("id: small", "id: other", "id:"), ("code: riz\n", "code: mil\n", "filieres[riz]"),
            ("{code: c2, name: Bembèrèkè}", "{code: c4, name: Ouidah}", "commune c2"),
            ("code: sud\n", "code: est\n", "zoning.zones[sud]"),
            ("start: 2024-06-01", "start: 2024-05-01", "periods[p1].start"),
            (
                "{filiere: riz, campaign: p2, start: 2025-07-01",
                "{filiere: riz, campaign: p2, start: 2025-07-02", "periods[p2] (riz).start"
            ),
            ("unit: kg", "unit: t", "indicators[weight].unit"),
            ("bounds: [-5, 1000]", "bounds: [-5, 2000]", "indicators[weight].bounds"),
            ("unit: kg, decimals: 1", "unit: kg, decimals: 2", "indicators[weight].decimals"),
            ("{indicators: [oral, weight]", "{indicators: [price, oral]", "indicators["),
            (
                "  - {total: jobs, parts: [women, men]}", "  - {total: men, parts: [women, jobs]}",
                "jobs = men + women"
            ),
        ]
    )
    func promises(_ old: String, _ new: String, _ place: String) throws {
        let found: [String]
        do {
            found = try problems {
                $0.replacing(old, with: new)
                    .replacing(
                        "filiere: riz",
                        with: new == "code: mil\n" ? "filiere: mil" : "filiere: riz"
                    )
            }
        } catch is CatalogueProblems {
            // The checker refuses it for itself.
            return
        }
        #expect(found.contains { $0.contains(place) }, "\(found)")
    }

    @Test(
        "a version that does not grow is refused; what is wrong is said in French, all of it at once"
    )
    func words() throws {
        let next = SmallCatalogue.text.replacing("unit: kg", with: "unit: t")
            .replacing("fr: Jamais", with: "")
        let succession = CatalogueSuccession(
            from: try SmallCatalogue.make(),
            to: try Catalogue(parsing: Array(next.utf8))
        )
        let said = succession.problems.map { $0.rendered(in: .french) }
        #expect(said.count == 2)
        #expect(said.contains { $0.contains("version") && $0.contains("« > 2 »") })
        #expect(said.contains { $0.contains("a promis « kg », celui-ci dit « t »") })
    }
}
