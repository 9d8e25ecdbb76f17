import Countries
import Foundation
import Indicators
import TestRandomness
import Testing

/// A document that a person checks with a pocket calculator, and the program with these tests.
@Suite("La saison d'ananas, ligne à ligne")
struct GoldenSeasonTests {
    private static let catalogue = Result {
        try Catalogue(parsing: NationalCatalogue.benin.document)
    }

    private let document: String
    private let catalogue: Catalogue

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        document = try String(
            contentsOf: folder.appending(path: GoldenSeason.file),
            encoding: .utf8
        )
        catalogue = try Self.catalogue.get()
    }

    private func findings(_ document: String, seed: UInt64 = 1) -> [GoldenSeason.Finding] {
        GoldenCheck.findings(of: document, under: catalogue, seed: seed)
    }

    /// The document with a piece of a line replaced; the line is the first one that holds `place`.
    private func changed(
        _ place: String,
        _ piece: String,
        _ other: String
    ) throws -> (document: String, line: Int) {
        var lines = document.components(separatedBy: "\n")
        let first = lines.firstIndex { $0.contains(place) }
        let index = try #require(first, "\(place)")
        let line = lines[index].replacing(piece, with: other, maxReplacements: 1)
        try #require(line != lines[index], "\(place): \(piece)")
        lines[index] = line
        return (lines.joined(separator: "\n"), index + 1)
    }

    private func lines(_ findings: [GoldenSeason.Finding]) -> [Int] {
        Set(findings.map(\.line)).sorted()
    }

    @Test("every line says what the program says")
    func season() {
        for finding in findings(document) { Issue.record("\(finding)") }
    }

    @Test(
        "the same in any order of the records, under any names",
        arguments: 2...9 as ClosedRange<UInt64>
    )
    func order(seed: UInt64) {
        #expect(findings(document, seed: seed).isEmpty)
    }

    @Test(
        "one other digit in a figure is seen on its line, and nowhere else",
        arguments: [20_261_122] as [UInt64]
    )
    func digits(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let figures = GoldenSeason(document).figures.filter { $0.value.contains(where: \.isNumber) }
        #expect(figures.count > 100)
        for figure in figures.shuffled(using: &random).prefix(40) {
            var value = Array(figure.value)
            let digits = value.indices.filter { value[$0].isNumber }
            let place = try #require(digits.randomElement(using: &random))
            let digit = try #require(value[place].wholeNumberValue)
            let other = (digit + Int.random(in: 1...9, using: &random)) % 10
            value[place] = Character(String(other))
            var lines = document.components(separatedBy: "\n")
            lines[figure.line - 1] = lines[figure.line - 1]
                .replacing("| \(figure.value) |", with: "| \(String(value)) |", maxReplacements: 1)
            let found = findings(lines.joined(separator: "\n"))
            #expect(self.lines(found) == [figure.line], "\(figure.code): \(String(value))")
        }
    }

    @Test(
        "a change of a sum, a label, a level or its reason is seen on its line, and nowhere else",
        arguments: [
            ("| m.sold |", "114 000", "113 000"), ("| m.price |", "÷ 485 500", "÷ 480 500"),
            ("| m.months |", "6 + 2", "6 +"), ("| c.ps.respect |", "— aucun", "0 : aucun"),
            ("| b.index |", "62,5 ×", "68,5 ×"), ("| d.coach |", "1 :", "0 :"),
            ("| s.visits |", "Visites de conseil", "Conseils"),
            ("### Réunion", "Réunion", "Séance"),
            ("| x.pain-de-sucre.price | juillet", "juillet", "août"),
            ("non : `k.", "non : `", "non : `k.trade.roads`, `"),
            ("| g.3.2 | Respect", "| 3 | 2 |", "| 3 | 3 |"),
            ("| g.2.3 | Ressources", "| — | — |", "| 1 | — |"),
            ("| g.3.5 | Respect", "| non noté |", "| 1 |"),
            ("| g.4.2 | Foires", "| 2 dans la campagne |", "| 3 dans la campagne |"),
            ("| g.5.4 | Perte", "| g.5.4 |", "| g.5.5 |"),
        ]
    )
    func faults(place: String, piece: String, other: String) throws {
        let (changed, line) = try changed(place, piece, other)
        let found = lines(findings(changed))
        // What is taken away from a line is missing besides, which the table's own place says.
        let isMoved = piece.contains("juillet") || piece.contains("g.5.4")
        #expect(isMoved ? found.contains(line) : found == [line], "\(findings(changed))")
    }

    @Test("a change of a record is seen on the lines of the figures that count it")
    func record() throws {
        let (changed, _) = try changed(
            "| 12/07/2025 | Ananas cayenne",
            "| 114 000 |",
            "| 113 000 |"
        )
        let codes = Dictionary(
            GoldenSeason(document).figures.map { ($0.line, $0.code) },
            uniquingKeysWith: { first, _ in first }
        )
        // The mean price is 305 with or without them.
        #expect(
            Set(findings(changed).map { codes[$0.line] ?? "line \($0.line)" }) == [
                "m.sold", "m.rejected", "m.revenue", "m.quality", "m.on-contract", "m.fulfilment",
                "d.exports",
            ]
        )
    }

    @Test(
        "what no person could enter is refused on its line",
        arguments: [
            ("| 12/07/2025 | Ananas cayenne", "| 114 000 |", "| 214 000 |"),
            ("| 12/07/2025 | Ananas cayenne", "12/07/2025", "12/13/2025"),
            ("| 12/07/2025 | Ananas cayenne", "V1", "A1 et A2"), ("| A3 |", "Oral", "Verbal"),
            ("| Jus du Plateau | Ent", "Entreprise", ""), ("| 2025-2026 | g.1.1", "g.1.1", "g.9.9"),
            ("| A3 |", "| non | oui | oui | |", "| non | oui | oui |"),
        ]
    )
    func refused(place: String, piece: String, other: String) throws {
        let (changed, line) = try changed(place, piece, other)
        #expect(findings(changed).contains { $0.line == line })
    }

    @Test(
        "a line that is left out is missed",
        arguments: ["m.months", "v.trade.added", "b.index", "g.3.2"]
    )
    func missing(code: String) throws {
        var lines = document.components(separatedBy: "\n")
        let first = lines.firstIndex { $0.hasPrefix("| \(code) |") }
        let index = try #require(first)
        lines.remove(at: index)
        #expect(
            findings(lines.joined(separator: "\n")).contains { $0.says == "nothing of \(code)" }
        )
    }

    @Test(
        "the pocket calculator",
        arguments: [
            ("100 × 2 450 000 ÷ 4 000 000", 1, 612), ("100 × 207 ÷ 400", 1, 518),
            ("2 + 3 × (4 − 1)", 0, 11), ("−7 ÷ 2", 0, -4), ("1,25 × 2", 1, 25),
            ("⁶√(64)", 1, 20), ("1 ÷ 3 + 1 ÷ 6", 1, 5),
        ] as [(String, Int, Int128)]
    )
    func sums(text: String, decimals: Int, expected: Int128) throws {
        #expect(try PocketCalculator.result(of: text, decimals: decimals) == expected)
    }

    @Test("what is no sum is refused", arguments: ["", "2 +", "2 3", "2 ÷ 0", "(2", "2)", "deux"])
    func notSums(text: String) {
        #expect(throws: PocketCalculator.Fault.self) {
            try PocketCalculator.result(of: text, decimals: 0)
        }
    }
}
