import HubDashboard
import Testing

@Suite("Les modèles du tableau de bord")
struct TemplateTests {
    private var templates: [(name: String, text: String)] {
        DashboardAssets.all.filter { $0.key.hasSuffix(".mustache") }
            .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }.sorted { $0.0 < $1.0 }
    }

    @Test("every word a template uses exists, and every word is used")
    func words() {
        var used: Set<String> = []
        for (name, text) in templates {
            for match in text.matches(of: #/\{\{[#^/&]?w\.([A-Za-z0-9]+)/#) {
                let word = String(match.1)
                #expect(DashboardWords.all[word] != nil, "\(name): w.\(word)")
                used.insert(word)
            }
        }
        #expect(Set(DashboardWords.all.keys).subtracting(used).sorted() == [])
    }

    @Test("a template has no sentence of its own, fetches nothing and marks every form")
    func form() {
        for (name, text) in templates {
            let words = text.replacing(#/\{\{.*?\}\}/#, with: "").replacing(#/<[^>]*>/#, with: "")
                .filter { $0.isLetter }
            #expect(words.isEmpty, "\(name): \(words)")
            let forms = text.matches(of: #/<form[^>]*method="post"/#).count
            let marks = text.matches(of: #/\{\{> csrf\}\}/#).count
            #expect(forms == marks, "\(name)")
        }
        for (name, bytes) in DashboardAssets.all {
            let text = String(decoding: bytes, as: UTF8.self)
                .replacing("http://www.w3.org/2000/svg", with: "")
            #expect(!text.contains("http:") && !text.contains("https:"), "\(name)")
            #expect(!text.contains(" style=") && !text.contains("<style"), "\(name)")
            #expect(!text.contains("<script") && !text.contains("url("), "\(name)")
        }
    }
}
