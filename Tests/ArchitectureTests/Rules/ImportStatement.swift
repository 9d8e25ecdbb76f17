/// An `import` line of a Swift file.
struct ImportStatement: Equatable {
    /// The module's name, without submodules.
    let module: String
    /// The names of `@_spi(…)`.
    let spi: [String]
    /// Other attributes, `@testable` for one.
    let attributes: [String]
    let line: Int

    /// Every import of a file, those under `#if` included.
    static func all(in file: SourceFile) -> [ImportStatement] {
        file.codeLines.enumerated().compactMap { index, line in
            line.contains("import") ? parse(line, number: index + 1) : nil
        }
    }

    private static let accessLevels: Set<Substring> = [
        "public", "package", "internal", "fileprivate", "private",
    ]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]

    private static func parse(_ line: String, number: Int) -> ImportStatement? {
        var words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }[...]
        var spi: [String] = []
        var attributes: [String] = []
        while let word = words.first, word != "import" {
            guard word.hasPrefix("@") || accessLevels.contains(word) else { return nil }
            if word.hasPrefix("@_spi(") {
                spi.append(String(word.dropFirst("@_spi(".count).prefix { $0 != ")" }))
            } else if word.hasPrefix("@") {
                attributes.append(String(word))
            }
            words.removeFirst()
        }
        guard words.popFirst() == "import" else { return nil }
        if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
        guard let module = words.first?.prefix(while: { $0 != "." }), !module.isEmpty else {
            return nil
        }
        return ImportStatement(
            module: String(module),
            spi: spi,
            attributes: attributes,
            line: number
        )
    }
}
