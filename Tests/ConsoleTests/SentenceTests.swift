import Localisation
import TestSupport
import Testing

@Suite("Words within a sentence")
struct SentenceTests {
    @Test(
        "the first letter becomes small, unless it begins an abbreviation",
        arguments: [
            ("Photos, factures", "photos, factures"), ("Équipements", "équipements"),
            ("À demander", "à demander"), ("L'organe", "l'organe"),
            ("PV des bilans", "PV des bilans"),
            ("FFOM", "FFOM"), ("", ""), ("10 %", "10 %"),
        ]
    )
    func within(text: String, expected: String) {
        #expect(Sentence.within(text) == expected)
    }
}
