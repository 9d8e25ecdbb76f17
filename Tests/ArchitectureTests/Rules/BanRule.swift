/// Banned words, each with its replacement.
enum BanRule {
    static func violations(in file: SourceFile) -> [Violation] {
        let banned = Ban.all.filter { $0.holds(for: file) }.flatMap { ban in
            file.occurrences(of: ban.word).filter { offset in
                !ban.isFreeStanding || offset == 0 || file.code[offset - 1] != UInt8(ascii: ".")
            }.map { file.violation(at: $0, "not `\(ban.word)` but \(ban.instead)") }
        }
        return banned + uncheckedWithoutProof(in: file) + leftovers(in: file)
    }

    /// `@unchecked Sendable` is allowed to whoever proves it in the comment right above.
    private static func uncheckedWithoutProof(in file: SourceFile) -> [Violation] {
        guard !file.isIn("Tests") else { return [] }
        return file.occurrences(of: "@unchecked").compactMap { offset in
            let above = file.lines.prefix(file.line(at: offset) - 1).reversed().prefix { line in
                let text = line.drop { $0 == " " }
                return text.hasPrefix("//") || text.hasPrefix("@")
            }
            guard !above.contains(where: { $0.contains("Proof:") }) else { return nil }
            return file.violation(
                at: offset,
                "`@unchecked Sendable` needs a comment above with \"Proof:\" and why"
            )
        }
    }

    /// Work announced and not done; comments are searched too.
    private static func leftovers(in file: SourceFile) -> [Violation] {
        let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
        return file.lines.enumerated().compactMap { index, line in
            guard let word = words.first(where: { line.contains($0) }) else { return nil }
            return Violation(
                path: file.path,
                line: index + 1,
                message: "not `\(word)`: do it now, or say in docs/ what is not covered"
            )
        }
    }
}
