import Testing

@Suite("Texts in French and in English")
struct CatalogueTests {
    @Test("every entry of the tree is whole, and stands in the catalogue")
    func tree() {
        #expect(SourceTree.roomFiles.contains { CatalogueRule.isCatalogue($0) })
        expectNone(SourceTree.roomFiles.flatMap { CatalogueRule.violations(in: $0) })
    }

    @Test(
        "a faulty entry fails",
        arguments: [
            #"Text("", "empty")"#, #"Text("vide", " ")"#, #"Text("une {0}", "one {1}")"#,
            #"Text("une  fois", "once")"#, #"Text("dites \"oui\"", "say yes")"#,
            #"Text("quoi?", "what?")"#, #"Text("vu {0}: rien", "seen {0}: nothing")"#,
            #"Text("seul")"#,
        ]
    )
    func faulty(entry: String) {
        let file = SourceFile(path: "Sources/Localisation/Texts+A.swift", text: "\n" + entry)
        #expect(CatalogueRule.violations(in: file).map(\.line) == [2])
    }

    @Test(
        "a good entry passes",
        arguments: [
            #"Text("quoi ?", "what?")"#, #"Text("vu\u{00A0}: {0}", "seen: {0}")"#,
            #"Text("{0} {0#ferme|fermes}", "{0} {0#farm|farms}")"#,
            #"Text("tcp://{0} à 12:30, « oui »", "tcp://{0} at 12:30, \"yes\"")"#,
            #"Text("un, " + "deux", "one, two")"#,
        ]
    )
    func good(entry: String) {
        let file = SourceFile(path: "Sources/Localisation/Texts+A.swift", text: entry)
        expectNone(CatalogueRule.violations(in: file))
    }

    @Test("a figure written in both ways outside the catalogue passes")
    func figure() {
        let file = SourceFile(path: "Hub/HubCore/A.swift", text: "Text(french(1), english(1))")
        #expect(CatalogueRule.violations(in: file).isEmpty)
    }

    @Test("an entry outside the catalogue fails")
    func elsewhere() {
        let file = SourceFile(path: "Hub/HubCore/A.swift", text: #"Text("un", "one")"#)
        #expect(CatalogueRule.violations(in: file).count == 1)
    }
}
