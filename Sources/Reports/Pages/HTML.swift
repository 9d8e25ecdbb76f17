/// A piece of a page, escaped by construction: no text can become markup.
public indirect enum HTML: Sendable, Hashable {
    /// An element with its attributes, in order, and what stands in it.
    case element(String, [Attribute], [HTML])
    /// Words.
    case text(String)

    /// A name and its value.
    public struct Attribute: Sendable, Hashable {
        let name: String
        let value: String

        /// Takes the parts.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// An element.
    public static func tag(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        _ children: [HTML]
    ) -> HTML {
        .element(name, attributes.map { Attribute($0.key, $0.value) }, children)
    }

    /// An element that holds words.
    public static func tag(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        _ words: String = ""
    ) -> HTML {
        tag(name, attributes, words.isEmpty ? [] : [.text(words)])
    }

    /// A whole page: language, title, style sheet and body; it needs nothing from outside.
    ///
    /// The style sheet is written as it is and may not close its element.
    public static func page(
        language: String,
        title: String,
        style: String,
        body: [HTML]
    ) -> String {
        page(
            language: language,
            title: title,
            head: "<style>\n\(style.replacing("</", with: ""))\n</style>\n",
            body: body
        )
    }

    /// The same for a page that is served, where a policy forbids what is written into a page: its
    /// style and its script are fetched from addresses of the same server.
    public static func page(
        language: String,
        title: String,
        styleAddress: String,
        scriptAddress: String,
        body: [HTML]
    ) -> String {
        page(
            language: language,
            title: title,
            head: "<link rel=\"stylesheet\" href=\"\(escaped(styleAddress))\">\n"
                + "<script src=\"\(escaped(scriptAddress))\" defer></script>\n",
            body: body
        )
    }

    private static func page(
        language: String,
        title: String,
        head: String,
        body: [HTML]
    ) -> String {
        var output = "<!DOCTYPE html>\n<html lang=\"\(escaped(language))\">\n<head>\n"
        output += "<meta charset=\"utf-8\">\n"
        output += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        output += "<title>\(escaped(title))</title>\n\(head)</head>\n<body>\n"
        for part in body { part.write(to: &output) }
        return output + "\n</body>\n</html>\n"
    }

    /// The piece as text.
    public var encoded: String {
        var output = ""
        write(to: &output)
        return output
    }

    /// Elements that never have a closing tag.
    private static let void: Set<String> = ["br", "hr", "img", "input", "meta", "wbr"]
    /// Elements after which a line may end without a space being seen.
    private static let blocks: Set<String> = [
        "article", "div", "figure", "footer", "g", "h1", "h2", "h3", "header", "li", "main", "ol",
        "p", "section", "svg", "table", "tbody", "thead", "tr", "ul",
    ]

    private func write(to output: inout String) {
        switch self {
        case .text(let words): output += Self.escaped(words)
        case .element(let name, let attributes, let children):
            output += "<" + name
            for attribute in attributes {
                output += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
            }
            output += ">"
            guard !Self.void.contains(name) else { return }
            for child in children { child.write(to: &output) }
            output += "</\(name)>"
            if Self.blocks.contains(name) { output += "\n" }
        }
    }

    private static func escaped(_ words: String) -> String {
        var result = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // Control characters have no place in a page, whoever wrote them.
            case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
