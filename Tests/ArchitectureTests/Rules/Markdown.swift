import Foundation

/// What the rules need to know of a Markdown document.
struct Markdown {
    /// A link or an image.
    struct Link: Equatable {
        let target: String
        let line: Int
    }

    /// The lines outside fenced code, with their numbers.
    let lines: [(number: Int, text: String)]

    init(_ text: String) {
        var isInFence = false
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .compactMap { index, line in
                let isFence = line.drop { $0 == " " }.hasPrefix("```")
                if isFence { isInFence.toggle() }
                return isFence || isInFence ? nil : (index + 1, String(line))
            }
    }

    /// Links outside code, in `[text](target)` or `src="target"` form.
    var links: [Link] {
        lines.flatMap { line in
            let text = Self.withoutCode(line.text)
            return
                (Self.between("](", ")", in: text) + Self.between("src=\"", "\"", in: text)
                + Self.between("srcset=\"", "\"", in: text)
                + Self.between("href=\"", "\"", in: text)).map {
                    Link(
                        target: String($0.split(separator: " ").first ?? ""),
                        line: line.number
                    )
                }
        }
    }

    /// What stands between backticks.
    var codeSpans: [(text: String, line: Int)] {
        lines.flatMap { line in
            line.text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { (String($0.element), line.number) }
        }
    }

    /// The anchors of headings as hosting sites make them, and those written by hand.
    var anchors: Set<String> {
        var seen: [String: Int] = [:]
        var found: Set<String> = []
        for line in lines {
            found.formUnion(Self.between("id=\"", "\"", in: line.text))
            guard line.text.hasPrefix("#") else { continue }
            let slug = Self.slug(of: line.text.drop { $0 == "#" })
            let count = seen[slug, default: 0]
            found.insert(count == 0 ? slug : "\(slug)-\(count)")
            seen[slug] = count + 1
        }
        return found
    }

    /// The first column of the table rows under a heading, without the table's own head.
    func rows(under heading: String) -> [(name: String, line: Int)] {
        let start = lines.firstIndex { $0.text == heading } ?? lines.endIndex
        let section = lines[start...].dropFirst().prefix { !$0.text.hasPrefix("#") }
        return section.filter { $0.text.hasPrefix("|") }.dropFirst(2).map { line in
            let cell = line.text.split(separator: "|").first ?? ""
            let name = cell.split(separator: "]").first?.filter { !"[]` ".contains($0) } ?? ""
            return (name, line.number)
        }
    }

    private static func slug(of heading: Substring) -> String {
        let words = heading.drop { $0 == " " }.lowercased()
        return String(
            words.compactMap { character -> Character? in
                if character == " " { return "-" }
                let isKept =
                    character.isLetter || character.isNumber || character == "-"
                    || character == "_"
                return isKept ? character : nil
            }
        )
    }

    private static func withoutCode(_ line: String) -> String {
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: "``")
    }

    private static func between(_ open: String, _ close: String, in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let start = rest.range(of: open) {
            rest = rest[start.upperBound...]
            guard let end = rest.range(of: close) else { break }
            found.append(String(rest[..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return found
    }
}
