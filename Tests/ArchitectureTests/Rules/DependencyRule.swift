/// `docs/dependencies.md` and what is really depended on are the same list.
enum DependencyRule {
    static let document = "docs/dependencies.md"

    static let requirements = "Tests/Browser/requirements.txt"

    static func violations(
        manifest: Manifest,
        setup: String,
        requirements pinned: String,
        document text: String
    ) -> [Violation] {
        let markdown = Markdown(text)
        return compare(
            manifest.packages.map { ($0.name, $0.line) },
            in: "Package.swift",
            with: markdown.rows(under: "## Swift packages")
        )
            + compare(
                debianPackages(in: setup),
                in: "Scripts/setup.sh",
                with: markdown.rows(under: "## System packages")
            )
            + compare(
                pythonPackages(in: pinned),
                in: requirements,
                with: markdown.rows(under: "## Python packages")
            )
            + manifest.debianPackages.filter { name in
                !debianPackages(in: setup).contains { $0.name == name }
            }.map {
                Violation(
                    path: "Scripts/setup.sh",
                    line: 1,
                    message: "Package.swift needs \($0): add it to find_missing"
                )
            }
    }

    /// The packages of the lines `need PACKAGE PROBE…`.
    private static func debianPackages(in script: String) -> [(name: String, line: Int)] {
        script.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
            index,
            line in
            let words = line.split(separator: " ")
            guard words.count > 2, words[0] == "need" else { return nil }
            return (String(words[1]), index + 1)
        }
    }

    /// The packages of the lines `PACKAGE==VERSION`.
    private static func pythonPackages(in requirements: String) -> [(name: String, line: Int)] {
        requirements.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .compactMap { index, line in
                line.firstRange(of: "==").map { (String(line[..<$0.lowerBound]), index + 1) }
            }
    }

    private static func compare(
        _ used: [(name: String, line: Int)],
        in path: String,
        with rows: [(name: String, line: Int)]
    ) -> [Violation] {
        let missing = used.filter { dependency in !rows.contains { $0.name == dependency.name } }
        let extra = rows.filter { row in !used.contains { $0.name == row.name } }
        return missing.map {
            Violation(
                path: path,
                line: $0.line,
                message: "\($0.name) has no row in \(document): say why"
            )
        }
            + extra.map {
                Violation(
                    path: document,
                    line: $0.line,
                    message: "\($0.name) is not used: remove its row"
                )
            }
    }
}
