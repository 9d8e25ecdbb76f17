package import Localisation
import Mustache

/// Makes HTML of pages, with the templates a program carries.
package struct PageRenderer: Sendable {
    /// A page whose template, or whose layout, the program does not carry.
    package struct NoTemplate: Error {
        /// Its name.
        package let name: String
    }

    /// What a template sees: the words, the frame, and the page's own values.
    private struct Sheet<Frame: Sendable, Page: Sendable>: Sendable {
        let w: [String: String]
        let f: Frame
        let p: Page
    }

    /// What the layout sees.
    private struct Cover<Frame: Sendable>: Sendable {
        let w: [String: String]
        let f: Frame
        let body: String
    }

    private static let ending = ".mustache"
    private let library: MustacheLibrary
    private let words: [Language: [String: String]]

    /// Reads every template among some files, by their names; `layout.mustache` stands around the others.
    ///
    /// - Throws: The template's error.
    package init(files: [String: [UInt8]], words texts: [String: Text]) throws {
        var templates: [String: MustacheTemplate] = [:]
        for (name, bytes) in files where name.hasSuffix(Self.ending) {
            let key = String(name.dropLast(Self.ending.count))
            templates[key] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
        }
        library = MustacheLibrary(templates: templates)
        words = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, texts.mapValues { Wording(language: language).say($0) })
            }
        )
    }

    /// A whole document: the template sees the page as `p`, the frame as `f`, the words as `w`.
    ///
    /// - Throws: `NoTemplate`.
    package func html<Page: Sendable, Frame: Sendable>(
        _ page: Page,
        template: String,
        frame: Frame,
        in language: Language
    ) throws -> String {
        let words = words[language] ?? [:]
        guard
            let body = library.render(
                TemplateParts(Sheet(w: words, f: frame, p: page)),
                withTemplate: template
            )
        else { throw NoTemplate(name: template) }
        guard
            let document = library.render(
                TemplateParts(Cover(w: words, f: frame, body: body)),
                withTemplate: "layout"
            )
        else { throw NoTemplate(name: "layout") }
        return document
    }
}
