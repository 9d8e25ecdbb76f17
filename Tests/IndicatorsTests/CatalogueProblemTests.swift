import Foundation
import Indicators
import Localisation
import TestRandomness
import Testing

/// Each rule of the checker, broken once in an otherwise good file.
@Suite struct CatalogueProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let path: String
        let kind: CatalogueProblem.Kind
        var seen: String?

        var testDescription: String { "\(old) → \(new)" }
    }

    @Test(arguments: cases) func oneBrokenRule(_ example: Case) throws {
        let text = SmallCatalogue.text
        try #require(text.components(separatedBy: example.old).count >= 2)
        let range = try #require(text.range(of: example.old))
        let problems = SmallCatalogue.problems(
            of: text.replacingCharacters(in: range, with: example.new)
        )
        let found = problems.first { $0.path == example.path && $0.kind == example.kind }
        #expect(found != nil, "found \(problems)")
        #expect(found?.seen == example.seen)
        #expect(found?.line != nil || example.path.isEmpty)
        for language in Language.allCases {
            let message = found?.message.rendered(in: language) ?? ""
            #expect(!message.isEmpty && !message.contains("{"), "\(message)")
        }
    }

    @Test func theUnbrokenFileHasNoProblem() {
        #expect(SmallCatalogue.problems(of: SmallCatalogue.text).isEmpty)
    }

    @Test func everythingIsToldAtOnce() {
        let text = SmallCatalogue.text.replacingOccurrences(of: "version: 2", with: "version: 0")
            .replacingOccurrences(of: "code: riz", with: "code: é")
            .replacingOccurrences(of: "[women, men]", with: "[nobody, men]")
        let problems = SmallCatalogue.problems(of: text)
        #expect(
            problems.map(\.path) == ["version", "filieres[0].code", "identities[0].parts[0]"]
        )
        #expect(
            problems.first?.message.rendered(in: .french)
                == "ligne 2, version : vu « 0 » ; un nombre entier de 1 à 1000000 est attendu"
        )
    }

    @Test func aRefusedIndicatorIsNotAlsoUnknown() {
        let text = SmallCatalogue.text.replacingOccurrences(
            of: "column: femmes,",
            with: "column: [femmes],"
        )
        #expect(SmallCatalogue.problems(of: text).map(\.kind) == [.notAText])
    }

    @Test func filesThatAreNoYAML() {
        func kinds(_ bytes: [UInt8]) -> [CatalogueProblem.Kind] {
            do {
                _ = try Catalogue(parsing: bytes)
                return []
            } catch {
                return error.list.map(\.kind)
            }
        }
        #expect(kinds([]) == [.notAMapping])
        #expect(kinds(Array("- a".utf8)) == [.notAMapping])
        #expect(kinds([0x69, 0x64, 0x3A, 0xE9]) == [.notUTF8])
        #expect(
            kinds(Array(repeating: 0x20, count: 5 << 20)) == [.tooLarge(bytesMax: 4 << 20)]
        )
        for text in ["id: 'x", "id: a\nid: b", "a: [", "a: b\n---\nc: d", "\u{1}"] {
            let found = kinds(Array(text.utf8))
            #expect(found.count == 1)
            guard case .notYAML = found.first else {
                Issue.record("\(text): \(found)")
                continue
            }
        }
        #expect(kinds(Array("id: &a [x]\nversion: *a".utf8)) == [.anchorOrAlias, .anchorOrAlias])
        #expect(kinds(Array("? &a [x, y]\n: *a".utf8)) == [.anchorOrAlias, .anchorOrAlias])
    }

    @Test func deepNestingIsRefusedWithoutHarm() {
        let text = String(repeating: "[", count: 200_000)
        #expect(SmallCatalogue.problems(of: text).count == 1)
        let blocks = String(repeating: "- ", count: 200_000)
        #expect(SmallCatalogue.problems(of: blocks).count == 1)
    }

    @Test func anAmpersandInALabelIsNoAnchor() throws {
        let text = SmallCatalogue.text
            .replacingOccurrences(of: "fr: Riz", with: "fr: \"Riz & maïs\"")
            .replacingOccurrences(of: "country: BJ", with: "# *a note*, and &c.\ncountry: BJ")
        #expect(SmallCatalogue.problems(of: text).isEmpty)
    }

    @Test func randomBytesNeverPass() {
        var generator = SplitMix64(seed: 20_260_101)
        let source = Array(SmallCatalogue.text.utf8)
        for round in 0..<300 {
            var bytes = source
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
                    in: 0...255,
                    using: &generator
                )
            }
            // Whatever comes in, the checker answers: a catalogue that knows its own codes, or
            // problems that can be told.
            do {
                let catalogue = try Catalogue(parsing: bytes)
                #expect(
                    catalogue.indicators.allSatisfy { catalogue.family(of: $0.code) != nil },
                    "seed 20260101, round \(round)"
                )
            } catch {
                #expect(!error.problems.isEmpty, "seed 20260101, round \(round)")
            }
        }
    }
}
