import Foundation

/// Links of documents lead somewhere.
struct LinkRule {
    /// The text of a file, or nil.
    let text: (String) -> String?
    /// Whether a file or folder exists.
    let exists: (String) -> Bool

    func violations(in path: String, text document: String) -> [Violation] {
        let markdown = Markdown(document)
        return markdown.links.compactMap { link in
            problem(of: link.target, in: path, anchors: markdown.anchors).map {
                Violation(path: path, line: link.line, message: $0)
            }
        }
    }

    private func problem(of target: String, in path: String, anchors: Set<String>) -> String? {
        if target.contains("://") || target.hasPrefix("mailto:") { return nil }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first else { return "an empty link" }
        var known = anchors
        if !first.isEmpty {
            let file = Self.resolve(String(first), from: path)
            guard exists(file) else { return "no file \(file): mend the link" }
            if parts.count == 2, file.hasSuffix(".md") {
                known = text(file).map { Markdown($0).anchors } ?? []
            }
        }
        guard parts.count == 2, !known.contains(String(parts[1])) else { return nil }
        return "no heading #\(parts[1]): mend the link"
    }

    private static func resolve(_ target: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast()
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = folders.popLast() } else { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }
}
