import Localisation
import Mustache

/// Makes HTML of pages, with the templates the program carries.
struct PageRenderer: Sendable {
    /// What a template sees: the words, the frame, and the page's own values.
    private struct Sheet<Page: ConsolePage>: Sendable {
        let w: [String: String]
        let f: Frame
        let p: Page
    }

    /// What the layout sees.
    private struct Cover: Sendable {
        let w: [String: String]
        let f: Frame
        let body: String
    }

    private let library: MustacheLibrary
    private let words: [Language: [String: String]]

    /// Reads every template.
    ///
    /// - Throws: The template's error, by the name of its file.
    init() throws {
        var templates: [String: MustacheTemplate] = [:]
        for (name, bytes) in ConsoleAssets.all where name.hasSuffix(ConsoleAssets.templateEnding) {
            let key = String(name.dropLast(ConsoleAssets.templateEnding.count))
            templates[key] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
        }
        library = MustacheLibrary(templates: templates)
        words = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, ConsoleWords.all.mapValues { Wording(language: language).say($0) })
            }
        )
    }

    /// A whole document.
    ///
    /// - Throws: When the page names a template there is none of.
    func html(_ page: some ConsolePage, _ frame: Frame, in language: Language) throws -> String {
        let words = words[language] ?? [:]
        guard
            let body = library.render(
                TemplateParts(Sheet(w: words, f: frame, p: page)),
                withTemplate: type(of: page).template
            ),
            let document = library.render(
                TemplateParts(Cover(w: words, f: frame, body: body)),
                withTemplate: "layout"
            )
        else { throw ConsoleProblem.defect(nil) }
        return document
    }
}
