import Foundation
import Indicators
import Localisation
import NodeCore
@_spi(VerifiedRelease) import Statistics
import Testing

/// What the sheet says for each size of group, as texts a person can read: `Benchmark/Golden`.
///
/// `GRENIER_GOLDEN=1` writes them anew; read them then before they are kept.
@Suite("La fiche selon l'effectif du groupe")
struct BandTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")
    private static let isWriting = ProcessInfo.processInfo.environment["GRENIER_GOLDEN"] == "1"

    private func expectGolden(_ name: String, _ text: String) throws {
        let file = Self.folder.appending(path: name)
        if Self.isWriting {
            try FileManager.default.createDirectory(
                at: Self.folder,
                withIntermediateDirectories: true
            )
            try Data((text + "\n").utf8).write(to: file)
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text + "\n" == expected, "\(name) now reads:\n\(text)")
    }

    @Test("each size of group has its own sheet", arguments: SheetBand.all)
    func sheet(band: SheetBand) throws {
        let country = try SheetCountry(band.size)
        let sheet = BenchmarkSheet(try country.input(isReleased: band.isReleased))
        #expect(sheet.group?.rung == band.rung)
        #expect(sheet.group?.depth == band.depth)
        // Whatever the size: three steps with the catalogue's words, and our own way.
        #expect(sheet.steps.count == 3)
        #expect(sheet.strengths.count == 3)
        #expect(sheet.axes.count == 6)
        #expect(sheet.barometer.allSatisfy { $0 != nil })
        let message = MessageSheet(sheet, in: .french).text
        #expect(message.count <= MessageSheet.charactersMax)
        try expectGolden("message-\(band.name).txt", message)
        try expectGolden(
            "terminal-\(band.name).txt",
            TerminalSheet(sheet, in: .french).text
        )
        let page = PageSheet(sheet, in: .french).html
        if Self.isWriting {
            // Not kept: to be printed and looked at.
            try Data(page.utf8).write(to: Self.folder.appending(path: "page-\(band.name).html"))
        }
        #expect(page.contains("<svg") && page.contains("aria-label"))
        #expect(!page.contains("http"), "the page needs something from outside")
        let english = MessageSheet(sheet, in: .english).text
        #expect(english.count <= MessageSheet.charactersMax)
        #expect(!english.contains("votre") && !english.contains("groupe"))
    }

    @Test("under ten no place is given, only the side of the mean")
    func small() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 6, elsewhere: 0, others: 0))
        let sheet = BenchmarkSheet(try country.input())
        for line in sheet.lines { #expect(line.shown?.place == nil) }
        let text = TerminalSheet(sheet, in: .french).text
        #expect(text.contains("devant la moyenne") && text.contains("derrière la moyenne"))
        #expect(!text.contains("quart du groupe") && !text.contains("devant la médiane"))
    }

    @Test("a filière that is too small is still compared over all filières, for the grid alone")
    func allFilieres() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 3, elsewhere: 0, others: 40))
        let sheet = BenchmarkSheet(try country.input())
        for line in sheet.lines where line.shown != nil {
            #expect(line.shown?.rung == .allFilieres)
            #expect(line.indicator.protection == .ordinal)
        }
        #expect(sheet.axes.allSatisfy { $0.median == nil && $0.own != nil })
    }

    @Test(
        "without a release the sheet says why there is no group, once, and speaks of nothing else"
    )
    func unreleased() throws {
        let country = try SheetCountry(SheetCountry.Size(zone: 0, elsewhere: 0, others: 0))
        for (held, why) in [(nil, "n'a reçu aucune publication"), ("r9", "publication reçue (r9)")]
        {
            let sheet = BenchmarkSheet(
                try country.input(isReleased: false, newestHeld: held)
            )
            #expect(sheet.revisionInFigure == nil && sheet.withheld.isEmpty)
            for text in [
                MessageSheet(sheet, in: .french).text, TerminalSheet(sheet, in: .french).text,
                Self.words(of: PageSheet(sheet, in: .french).html),
            ] {
                let plain = text.replacing("\u{A0}", with: " ")
                #expect(plain.ranges(of: "Pas encore de groupe").count == 1, "\(text)")
                #expect(plain.contains(why), "\(text)")
                for word in ["clusters sur", "attendus", "signée :", "effectif insuffisant"] {
                    #expect(!plain.lowercased().contains(word), "\"\(word)\" in:\n\(text)")
                }
            }
            let page = PageSheet(sheet, in: .french).html
            #expect(page.contains("class=\"radar\""), "the radar of our own axes")
        }
    }

    @Test("French: decimal comma, no-break spaces, FCFA, plurals", arguments: SheetBand.all)
    func style(band: SheetBand) throws {
        let country = try SheetCountry(band.size)
        let sheet = BenchmarkSheet(try country.input(isReleased: band.isReleased))
        let message = MessageSheet(sheet, in: .french).text
        let page = PageSheet(sheet, in: .french).html
        let words = Self.words(of: page)
        for text in [message, words] {
            for mark in [" ;", " !", " ?", " %", " »", "« ", " :"] {
                #expect(!text.contains(mark), "a plain space at \"\(mark)\" in:\n\(text)")
            }
            #expect(!text.contains("XOF"))
            #expect(!text.contains("{"), "a placeholder is left in:\n\(text)")
            let points = text.matches(of: /[0-9]\.[0-9]/)
            #expect(points.isEmpty, "a decimal point in:\n\(text)")
            for slip in [" 1 clusters", " 1 lignes", "(s)", "  "] {
                #expect(!text.contains(slip), "\"\(slip)\" in:\n\(text)")
            }
        }
    }

    /// What a page shows, without its markup and style.
    static func words(of page: String) -> String {
        let body = page.split(separator: "<body>").last.map(String.init) ?? page
        return body.replacing(/<[^>]*>/, with: "\n").replacing(/\n+/, with: "\n")
    }
}
