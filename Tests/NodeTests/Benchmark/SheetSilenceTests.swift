import Indicators
import Localisation
import NodeCore
@_spi(VerifiedRelease) import Statistics
import TestRandomness
import Testing

/// Nothing is printed that the release does not hold.
@Suite("La fiche se tait sur ce qui n'est pas publié")
struct SheetSilenceTests {
    /// Figures none of which is like another, so that each can be looked for.
    private struct Canaries {
        private(set) var spoken: Set<String> = []
        private(set) var silent: Set<String> = []
        private var next = 20_011

        mutating func number(_ isSpoken: Bool) throws -> PublishedNumber {
            next += 37
            note(String(next), isSpoken)
            return try PublishedNumber(significand: Int128(next), decimals: 0)
        }

        mutating func count(_ isSpoken: Bool) -> Int {
            next += 37
            note(String(next), isSpoken)
            return next
        }

        private mutating func note(_ digits: String, _ isSpoken: Bool) {
            if isSpoken { spoken.insert(digits) } else { silent.insert(digits) }
        }
    }

    /// A release that airs some cells and withholds others, each with figures of its own; those of
    /// a withheld cell stand nowhere but in the count of who was expected.
    private func release(
        _ country: SheetCountry,
        seed: UInt64
    ) throws -> ([PeriodCode: [ReleasedCell]], Canaries) {
        var random = SplitMix64(seed: seed)
        var canaries = Canaries()
        var cells: [PeriodCode: [ReleasedCell]] = [:]
        for (period, held) in country.released.sorted(by: { $0.key < $1.key }) {
            cells[period] = try held.map { cell in
                let isSpoken = Int.random(in: 0..<3, using: &random) == 0
                let withheld: [ReleasedCell.Content] = [.tooFew, .protected, .retracted]
                var content = withheld.randomElement(using: &random) ?? .protected
                let expected = canaries.count(isSpoken)
                if isSpoken {
                    let values = try (0..<7).map { _ in try canaries.number(true) }
                    content = .aired(
                        ReleasedCell.Airing(
                            nReporting: canaries.count(true),
                            figures: ReleasedFigures(
                                sum: values[0],
                                mean: values[1],
                                quantiles: Quantiles(
                                    p10: values[2],
                                    p25: values[3],
                                    p50: values[4],
                                    p75: values[5],
                                    p90: values[6]
                                )
                            ),
                            firstAired: "r11",
                            asOf: "2026-03-31"
                        )
                    )
                }
                return ReleasedCell(key: cell.key, nExpected: expected, nMin: 5, content: content)
            }
        }
        return (cells, canaries)
    }

    private func tokens(_ text: String) -> Set<String> {
        let joined = text.filter { $0 != "\u{202F}" && $0 != "\u{A0}" }
        return Set(joined.split { !$0.isNumber }.map(String.init))
    }

    @Test(
        "no figure of a withheld cell, and no count of who was expected there",
        arguments: [1, 2, 3, 4, 5, 6] as [UInt64]
    )
    func silent(seed: UInt64) throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 11, elsewhere: 8, others: 6))
        let (cells, canaries) = try release(country, seed: seed)
        let sheet = BenchmarkSheet(try country.input(cells: cells))
        var seen: Set<String> = []
        for language in Language.allCases {
            for text in [
                MessageSheet(sheet, in: language).text, TerminalSheet(sheet, in: language).text,
                PageSheet(sheet, in: language).html,
            ] {
                let tokens = tokens(text)
                #expect(tokens.isDisjoint(with: canaries.silent), "seed \(seed)")
                seen.formUnion(tokens)
            }
        }
        // The look is a real one: what is on air is found by it.
        #expect(seen.intersection(canaries.spoken).count > 20)
    }

    @Test("a withheld figure says A or D, and never the rule that withheld it")
    func letters() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 11, elsewhere: 0, others: 0))
        for content in [ReleasedCell.Content.tooFew, .protected] {
            let cells = country.released.mapValues { held in
                held.map {
                    ReleasedCell(key: $0.key, nExpected: 4_711, nMin: 5, content: content)
                }
            }
            let sheet = BenchmarkSheet(try country.input(cells: cells))
            #expect(sheet.group == nil)
            for text in [
                MessageSheet(sheet, in: .french).text, TerminalSheet(sheet, in: .french).text,
                BandTests.words(of: PageSheet(sheet, in: .french).html),
            ] {
                for word in ["4711", "delta", "algèbre", "domin", "révéler", "propriétaire"] {
                    #expect(!text.contains(word), "\"\(word)\" in:\n\(text)")
                }
                let isFew = content == .tooFew
                let said = text.contains(isFew ? "effectif insuffisant" : "protégé")
                #expect(said, "nothing of why in:\n\(text)")
            }
        }
    }

    @Test("a figure aired before our receipt does not hold ours; a change since is told")
    func revisions() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 23, elsewhere: 0, others: 0))
        let content = try #require(country.own["2025-2026"])
        var before = content.entries
        before["g.1.1"] = .grade(Grade(declared: .two, evidence: .declared))
        let revisions = OwnRevisions([
            OwnRevisions.Received(
                number: 1,
                day: "2026-05-01",
                content: SummaryContent(period: content.period, entries: before)
            ),
            OwnRevisions.Received(number: 2, day: "2026-07-15", content: content),
        ])
        let sheet = BenchmarkSheet(try country.input(revisions: revisions))
        #expect(sheet.revisionInFigure == 1)
        #expect(
            sheet.lines.filter(\.isChangedSince).map(\.indicator.code) == ["g.1.1"]
        )
        #expect(sheet.lines.allSatisfy { $0.shown == nil || $0.inFigure == .revision(1) })
        let text = MessageSheet(sheet, in: .french).text
        #expect(text.contains("révision 1") && text.contains("1 de vos chiffres a changé"))
        let late = OwnRevisions([
            OwnRevisions.Received(number: 1, day: "2026-07-15", content: content)
        ])
        let unheard = MessageSheet(
            BenchmarkSheet(try country.input(revisions: late)),
            in: .french
        ).text
        #expect(unheard.contains("pas encore comptés"))
    }

    @Test("what we keep back is ours to see and has no place in any group")
    func withheld() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 23, elsewhere: 0, others: 0))
        let kept = Withholding([.init(family: "g.3.2", period: nil)])
            .codes(in: "2025-2026", under: country.catalogue)
        let open = BenchmarkSheet(try country.input())
        let sheet = BenchmarkSheet(try country.input(withheld: kept))
        #expect(sheet.barometer == open.barometer && sheet.lines.count == open.lines.count)
        for line in sheet.lines {
            let isKept = kept.contains(line.indicator.code)
            #expect(line.own != nil && (line.shown == nil) == isKept, "\(line.indicator.code)")
        }
        #expect(sheet.axes.allSatisfy { $0.own != nil && $0.median == nil })
        let text = MessageSheet(sheet, in: .french).text
        #expect(text.contains("Vous retenez 8 chiffres"), "\(text)")
    }

    @Test("where all of ours is kept back the group is not said to be silent: we are")
    func allWithheld() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 23, elsewhere: 0, others: 0))
        let all = Set(country.catalogue.indicators.map(\.code))
        let sheet = BenchmarkSheet(try country.input(withheld: all))
        #expect(sheet.group == nil)
        for text in [
            MessageSheet(sheet, in: .french).text, TerminalSheet(sheet, in: .french).text,
            BandTests.words(of: PageSheet(sheet, in: .french).html),
        ] {
            #expect(text.contains("Votre groupe publie des chiffres, mais vous retenez"), "\(text)")
            #expect(!text.contains("rien n'est publié"), "\(text)")
        }
        // A release without a figure of any group is still said to have none.
        let silent = country.released.mapValues { held in
            held.map {
                ReleasedCell(key: $0.key, nExpected: 9, nMin: 5, content: .tooFew)
            }
        }
        let none = BenchmarkSheet(try country.input(cells: silent, withheld: all))
        let text = MessageSheet(none, in: .french).text
        #expect(text.contains("effectif insuffisant") && !text.contains("Votre groupe publie"))
    }

    @Test("a badge is for a place: without one the row has a dash or says why")
    func placed() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 23, elsewhere: 0, others: 0))
        let kept = Withholding([.init(family: "g.3.2", period: nil)])
            .codes(in: "2025-2026", under: country.catalogue)
        let view = SheetView(BenchmarkSheet(try country.input(withheld: kept)), in: .french)
        let rows = view.parts.flatMap(\.rows)
        #expect(rows.contains(where: \.isPlaced) && !rows.allSatisfy(\.isPlaced))
        for row in rows { #expect(row.isPlaced == (row.place != "–"), "\(row.label)") }
    }

    @Test("a signer without a function is named without one")
    func signers() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 11, elsewhere: 0, others: 0))
        for (function, said) in [
            ("coordonnatrice", "A. Essai, coordonnatrice"), (" ", "A. Essai"),
        ] {
            let input = try country.input(signersFunction: function)
            #expect(input.release?.signer == said)
            let words = BandTests.words(of: PageSheet(BenchmarkSheet(input), in: .french).html)
            #expect(words.contains("\(said)."), "\(words)")
            #expect(!words.contains(", ."), "\(words)")
        }
    }

    @Test("whoever left out one member of a family counts in none of its figures")
    func families() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 23, elsewhere: 0, others: 0))
        let content = try #require(country.own["2025-2026"])
        var part = content.entries
        part["p.members.men"] = nil
        let revisions = OwnRevisions([
            OwnRevisions.Received(
                number: 1,
                day: "2026-05-01",
                content: SummaryContent(period: content.period, entries: part)
            )
        ])
        let sheet = BenchmarkSheet(try country.input(revisions: revisions))
        for line in sheet.lines where line.shown != nil {
            let isOut = line.indicator.code.rawValue.hasPrefix("p.members")
            #expect(line.inFigure == (isOut ? OwnRevisions.InFigure.absent : .revision(1)))
        }
    }
}
