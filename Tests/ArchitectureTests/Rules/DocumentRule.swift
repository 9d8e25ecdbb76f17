/// What the front documents always hold.
enum DocumentRule {
    /// The verbs that `./run` has, with a line each.
    static let verbs = [
        "demo", "simulate-year", "test", "check", "generate", "bench", "soak", "simulate", "fuzz",
        "check-forms", "browse", "pictures", "docs", "clean", "hub", "node",
    ]
    /// What fits on a first screen.
    static let firstScreenLines = 60

    static func violations(readme: String) -> [Violation] {
        let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
        let screen = lines.prefix(firstScreenLines)
        return ["./run demo", "./run test", "docs/flow.svg"].filter { word in
            !screen.contains { $0.contains(word) }
        }.map {
            Violation(
                path: "README.md",
                line: 1,
                message: "the first \(firstScreenLines) lines show `\($0)`"
            )
        }
    }

    static func violations(changelog: String) -> [Violation] {
        let headings = Markdown(changelog).lines.filter { $0.text.hasPrefix("## ") }
        guard headings.first?.text == "## [Unreleased]" else {
            return [
                Violation(
                    path: "CHANGELOG.md",
                    line: headings.first?.number ?? 1,
                    message: "the first section is `## [Unreleased]`"
                )
            ]
        }
        return []
    }

    static func violations(run: String) -> [Violation] {
        let lines = run.split(separator: "\n")
        return verbs.filter { verb in
            let start = "verb_\(verb)() { # \(verb): "
            return !lines.contains { $0.hasPrefix(start) && $0.count > start.count }
        }.map {
            Violation(
                path: "run",
                line: 1,
                message: "a verb is `verb_\($0)() { # \($0): what it does`"
            )
        }
    }

    /// Signed bodies hold exact numbers only.
    static func violations(schema: String) -> [Violation] {
        schema.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
            index,
            line in
            let words = line.prefix { $0 != "/" }.split { !($0.isLetter || $0.isNumber) }
            guard words.contains("double") || words.contains("float") else { return nil }
            return Violation(
                path: "Protocols/grenier.proto",
                line: index + 1,
                message: "not a floating-point field but a scaled integer: sums must be exact"
            )
        }
    }
}
