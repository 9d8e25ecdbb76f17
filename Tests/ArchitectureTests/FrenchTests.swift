import Testing

@Suite("French as the product writes it")
struct FrenchTests {
    @Test("every text of the string catalogue")
    func texts() {
        let files = SourceTree.roomFiles.filter { CatalogueRule.isCatalogue($0) }
        #expect(files.flatMap { FrenchRule.entries(of: $0) }.count > 1_000)
        expectNone(
            files.flatMap { file in
                FrenchRule.entries(of: file).flatMap { entry in
                    FrenchRule.problems(in: entry.french).map {
                        file.violation(at: entry.offset, $0)
                    }
                }
            }
        )
    }

    @Test("every text of Benin's catalogue")
    func catalogue() throws {
        let text = try #require(SourceTree.text(of: FrenchRule.national))
        let entries = FrenchRule.entries(ofCatalogue: text)
        #expect(entries.count > 1_000)
        expectNone(
            entries.flatMap { entry in
                FrenchRule.problems(in: entry.french).map {
                    Violation(path: FrenchRule.national, line: entry.line, message: $0)
                }
            }
        )
    }

    @Test(
        "a slip is named",
        arguments: [
            ("l’axe", "apostrophe"), ("dites “oui”", "quotes"), ("dites «oui »", "space"),
            ("{0} XOF", "FCFA"), ("{0} F CFA", "FCFA"), ("2.5 tonnes", "comma"),
            ("{0} fiche(s)", "plural"), ("{0#fiche|}", "placeholder"), ("{0#fiche}", "placeholder"),
            ("{nom}", "placeholder"), ("Le serveur répond", "hub de clusters"),
            ("la grappe d'ananas", "cluster"), ("notes SWOT", "FFOM"),
            ("{0} {0#adhérent|adhérents}", "agrégé"), ("publier the résumé", "English"),
        ]
    )
    func slips(text: String, reason: String) {
        let problems = FrenchRule.problems(in: text)
        #expect(problems.contains { $0.contains(reason) }, "\(text): \(problems)")
    }

    @Test(
        "what is right passes",
        arguments: [
            "l'axe « Gouvernance » : 2,5 tonnes, {0} FCFA", "{0} {0#ferme|fermes} sur {1}",
            "donnez « grenier-node sync --dir DIR » à l'agrégateur", "comme en 3.2, à 127.0.0.1",
            "rangez --key FICHIER hors de record.jsonl", "le noyau leader, par rapport aux pairs",
        ]
    )
    func right(text: String) {
        #expect(FrenchRule.problems(in: text).isEmpty)
    }
}
