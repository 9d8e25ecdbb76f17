/// A document that names files names files that exist.
enum NamedFileRule {
    private static let extensions = [".swift", ".md", ".proto", ".sh", ".svg", ".json", ".yaml"]

    /// The names in a document that are none of the project's files (paths from its root).
    static func violations(in path: String, text: String, files: [String]) -> [Violation] {
        let names = Set(files.flatMap { file in file.split(separator: "/").suffix(1) })
        return Markdown(text).codeSpans.compactMap { span in
            let name = span.text
            guard !name.contains(where: { " *<…=".contains($0) }) else { return nil }
            let isFound: Bool
            if name.contains("/"), !name.hasPrefix("./") {
                let folder = name.hasSuffix("/") ? name : name + "/"
                isFound = files.contains { $0 == name || $0.hasPrefix(folder) }
            } else if extensions.contains(where: { name.hasSuffix($0) }) {
                isFound = names.contains(Substring(name))
            } else {
                return nil
            }
            guard !isFound else { return nil }
            return Violation(
                path: path,
                line: span.line,
                message: "`\(name)` does not exist: rename or remove it"
            )
        }
    }
}
