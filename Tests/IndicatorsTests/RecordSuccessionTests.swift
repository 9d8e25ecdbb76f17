import Indicators
import Localisation
import Testing

@Suite("A catalogue that takes another one's place: records and formulas")
struct RecordSuccessionTests {
    private func problems(_ old: String, _ new: String) throws -> [String] {
        let text = RecordsCatalogue.text
        try #require(text.contains(old), "\(old) is not in the catalogue")
        let next = text.replacing(old, with: new, maxReplacements: 1)
            .replacing("version: 3", with: "version: 4")
        let succession = CatalogueSuccession(
            from: try Catalogue(parsing: Array(text.utf8)),
            to: try Catalogue(parsing: Array(next.utf8))
        )
        return succession.problems.map { $0.rendered(in: .english) }
    }

    @Test(
        "may add kinds, fields, answers and formulas, correct words, bounds and weights",
        arguments: [
            ("label: {fr: Livraison, en: Delivery}", "label: {fr: Envoi, en: Delivery}"),
            (
                "{code: export, label: {fr: Export, en: Export}}",
                "{code: export, label: {fr: Export, en: Export}}, {code: school, label: {fr: École, en: School}}"
            ),
            (
                "      - {code: paid, type: yesno",
                "      - {code: late, type: yesno, label: {fr: Retard, en: Late}}\n      - {code: paid, type: yesno"
            ),
            ("bounds: [0, 100000], label: {fr: Prix", "bounds: [0, 200000], label: {fr: Prix"),
            ("etuve: 100", "etuve: 98"),
            ("verification: {fr: Carnet, en: Book}", "verification: {fr: Cahier, en: Book}"),
        ]
    )
    func additions(_ old: String, _ new: String) throws {
        #expect(try problems(old, new).isEmpty)
    }

    @Test(
        "may not change what is written down or what follows from it",
        arguments: [
            (
                "{code: market, type: choice, choices: [{code: local, label: {fr: Local, en: Local}}, {code: export",
                "{code: market, type: choice, choices: [{code: shop, label: {fr: Local, en: Local}}, {code: export",
                nil
            ),
            ("{code: paid, type: yesno", "{code: paid, type: text", nil),
            (
                "{code: partner, type: text, label: {fr: Partenaire, en: Partner}}",
                "{code: other, type: text, label: {fr: Partenaire, en: Partner}}", nil
            ),
            (
                "{code: quantity, type: number, unit: kg, decimals: 1",
                "{code: quantity, type: number, unit: kg, decimals: 2",
                "records[contract].fields[quantity].decimals"
            ),
            (
                "{code: price, type: number, unit: XOF/kg",
                "{code: price, type: number, unit: XOF/t",
                "records[delivery].fields[price].unit"
            ),
            (
                "{code: etuve, filiere: riz", "{code: etuve, filiere: mais", "crops[etuve]"
            ),
            (
                "formula: {sum: delivery.accepted}", "formula: {sum: delivery.delivered}",
                "indicators[sold].formula"
            ),
            ("steps: [1, 2, 4]", "steps: [1, 2, 5]", "indicators[g.2.1].scoring"),
            (
                "indicators: [g.1.1, g.1.2, g.2.1, g.2.2]", "indicators: [g.1.1, g.1.2, g.2.1]",
                "grids[grille]"
            ),
            ("answered: 75", "answered: 70", "barometer"),
        ] as [(String, String, String?)]
    )
    func promises(_ old: String, _ new: String, _ place: String?) throws {
        let found: [String]
        do {
            found = try problems(old, new)
        } catch is CatalogueProblems where place == nil {
            // A formula rests on it: the checker refuses it for itself.
            return
        }
        #expect(found.count == 1, "\(found)")
        if let place { #expect(found.first?.contains(place) == true, "\(found)") }
    }
}
