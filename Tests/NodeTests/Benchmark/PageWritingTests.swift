import Localisation
import Reports
import Testing

@Suite("Écrire une page")
struct PageWritingTests {
    @Test(
        "French spaces",
        arguments: [
            ("Filière : manioc", "Filière\u{A0}: manioc"), ("12 % ; 3", "12\u{202F}%\u{202F}; 3"),
            ("« oui »", "«\u{A0}oui\u{A0}»"), ("vraiment ?", "vraiment\u{202F}?"),
            ("a :b", "a :b"), ("", ""), ("« a » : « b »", "«\u{A0}a\u{A0}»\u{A0}: «\u{A0}b\u{A0}»"),
        ]
    )
    func spaces(text: String, expected: String) {
        #expect(Typography.set(text, in: .french) == expected)
        #expect(Typography.set(text, in: .english) == text)
        #expect(Typography.set(expected, in: .french) == expected)
    }

    @Test("words never become markup")
    func escaping() {
        let piece = HTML.tag("p", ["title": "\"><b>"], "<i>&\u{0}")
        #expect(piece.encoded == "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;i&gt;&amp;</p>\n")
        let page = HTML.page(
            language: "fr",
            title: "</title><script>",
            style: "</style><script>",
            body: []
        )
        #expect(!page.contains("<script>") || page.contains("style><script>"))
        #expect(!page.contains("</title><script>") && !page.contains("</style><script>"))
    }

    @Test("days and units as people write them")
    func words() {
        #expect(DayText.text("2026-06-30", in: .french) == "30/06/2026")
        #expect(DayText.text("2026-06-30", in: .english) == "2026-06-30")
        #expect(DayText.text("bientôt", in: .french) == "bientôt")
        #expect(UnitText.text("XOF/kg", in: .french) == "FCFA/kg")
        #expect(UnitText.text("1", in: .french).isEmpty)
        #expect(UnitText.text("XOF", in: .english) == "XOF")
    }

    @Test("an axis that is not known leaves a gap in the radar, never a zero")
    func radar() {
        func chart(_ values: [Int64?]) -> String {
            RadarChart(
                axes: values.enumerated().map {
                    RadarChart.Axis(
                        label: "Axe \($0.offset)",
                        own: $0.element,
                        group: nil,
                        caption: ""
                    )
                },
                title: "Axes",
                description: "mots"
            ).svg.encoded
        }
        let whole = chart([1_000, 500, 250])
        #expect(whole.split(separator: "<circle").count == 4)
        #expect(whole.contains("<title>Axes</title>") && whole.contains("mots"))
        let gap = chart([1_000, nil, 250])
        #expect(gap.split(separator: "<circle").count == 3)
        // Four rings; the figure itself is drawn line by line.
        #expect(gap.split(separator: "<polygon").count == 5)
        #expect(whole.split(separator: "<polygon").count == 6)
    }
}
