import NodeConsole
import TestSupport
import Testing

@Suite("Les modèles de pages")
struct TemplateTests {
    private var templates: [(name: String, text: String)] {
        ConsoleAssets.all.filter { $0.key.hasSuffix(".mustache") }
            .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }.sorted { $0.0 < $1.0 }
    }

    @Test("every word a template uses exists, and every word is used")
    func words() throws {
        var used: Set<String> = []
        for (name, text) in templates {
            for match in text.matches(of: #/\{\{[#^/&]?w\.([A-Za-z0-9]+)/#) {
                let word = String(match.1)
                #expect(ConsoleWords.all[word] != nil, "\(name): w.\(word)")
                used.insert(word)
            }
        }
        #expect(Set(ConsoleWords.all.keys).subtracting(used).sorted() == [])
    }

    @Test("a template has no sentence of its own")
    func noSentences() {
        for (name, text) in templates {
            let words = text.replacing(#/\{\{.*?\}\}/#, with: "").replacing(#/<[^>]*>/#, with: "")
                .filter { $0.isLetter }
            // Abbreviations and units are alike in both languages.
            #expect(words.count < 12, "\(name): \(words)")
        }
    }

    @Test("nothing is fetched from elsewhere, nothing is written into the page")
    func ownAssets() {
        for (name, bytes) in ConsoleAssets.all {
            let text = String(decoding: bytes, as: UTF8.self)
                .replacing("http://www.w3.org/2000/svg", with: "")
            #expect(!text.contains("http:") && !text.contains("https:"), "\(name)")
            #expect(!text.contains("@import") && !text.contains("url("), "\(name)")
            #expect(!text.contains(" style=") && !text.contains("<style"), "\(name)")
            #expect(!text.contains(#/\son[a-z]+=/#), "\(name)")
        }
    }

    @Test("what scrolls sideways is reached by the keyboard, and named")
    func scrolling() {
        for (name, text) in templates {
            let all = text.matches(of: #/<div class="scroll"/#).count
            let marks = #/class="scroll" tabindex="0" role="region" aria-label="\{\{[^}]+\}\}">/#
            let reached = text.matches(of: marks).count
            #expect(reached == all, "\(name)")
        }
    }

    @Test("every form carries the session's mark")
    func marks() {
        for (name, text) in templates {
            let forms = text.matches(of: #/<form[^>]*method="post"/#).count
            let marks = text.matches(of: #/\{\{> csrf\}\}|name="csrf"/#).count
            if name != "csrf.mustache" { #expect(forms == marks, "\(name)") }
        }
    }
}
