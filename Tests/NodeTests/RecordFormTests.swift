import Countries
import DataFolder
import Indicators
import Localisation
import NodeCore
import Testing

/// What people are told before they type: the fields of a kind, and an example.
@Suite("Les formulaires d'enregistrement")
struct RecordFormTests {
    private static let today = CalendarDate(year: 2026, month: 7, day: 31)

    @Test(
        "the example of every kind of Benin is a record, in both languages",
        arguments: [
            "mais", "anacarde", "volaille",
        ]
    )
    func examples(filiere: String) throws {
        let today = try #require(Self.today)
        let benin = try Catalogue(parsing: NationalCatalogue.benin.document)
        let filiere = FiliereCode(filiere)
        for kind in benin.records {
            let form = RecordForm(catalogue: benin, filiere: filiere, kind: kind)
            for language in [Language.french, .english] {
                var typed: [String: String] = [:]
                for (field, text) in form.example(today: today) {
                    typed[field.code.rawValue] = text.rendered(in: language)
                    // Another record has a name that no example can know.
                    if case .reference = field.content {
                        typed[field.code.rawValue] = String(repeating: "0f", count: 16)
                    }
                }
                let reader = RecordReader(catalogue: benin, filiere: filiere, kind: kind)
                let (values, problems) = reader.reading(typed)
                let said = problems.map { $0.rendered(in: language) }
                #expect(values != nil, "\(kind.code): \(typed): \(said)")
                for field in kind.fields {
                    let expected = form.expected(field).rendered(in: language)
                    #expect(!expected.isEmpty && !expected.contains("{"), "\(field.code)")
                }
            }
        }
    }

    @Test("a kind shows each field's code, name, choices and unit, and a line for the shell")
    func kind() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await RecordingNode(at: hub)
        let all = try await node.perform(.record(.kinds(of: nil), author: "Awa")).text
        for said in ["delivery", "Livraisons", "record kinds SORTE"] {
            #expect(all.contains(said), "\(said)")
        }
        for name in ["delivery", "Livraison", "livraisons"] {
            let answer = try await node.perform(.record(.kinds(of: name), author: "Awa"))
            let text = answer.text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }
            for said in [
                "delivered*", "Livré", "un nombre de 0,0 à 1 000 000,0 ; unité : kg, sac (100 kg)",
                "local (Marché local), export (Étranger)", "oui ou non", "« record list contract »",
                "grenier-node record add delivery day=", " crop=paddy delivered=1500.0 --dir /",
            ] {
                #expect(String(text).contains(said), "\(said) is not in \(String(text))")
            }
        }
        let english = try await node.perform(
            .record(.kinds(of: "delivery"), author: "Awa"),
            language: .english
        )
        for said in ["Delivered", "local (Local market), export (Abroad)", "yes or no"] {
            #expect(english.text.contains(said), "\(said) is not in \(english.text)")
        }
        #expect(!english.text.contains("Livré"))
        // Problems speak the language that was asked for.
        let refused = try await node.perform(
            .record(.add(kind: "delivery", fields: ["delivered": "x"]), author: "Awa"),
            language: .english
        )
        let problems = refused.problems.joined(separator: "\n")
        #expect(problems.contains("Delivery, field \"delivered (Delivered)\""), "\(problems)")
        #expect(!problems.contains("Livr"), "\(problems)")
        let unknown = try await node.perform(.record(.kinds(of: "lait"), author: "Awa"))
        #expect(unknown.exitCode == 3)
        #expect(unknown.problems.joined().contains("delivery (Livraison)"))
        try node.close()
        await hub.stop()
    }
}
