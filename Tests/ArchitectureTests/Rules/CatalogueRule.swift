/// Every sentence exists in French and in English, with the same arguments.
enum CatalogueRule {
    static let folder = "Sources/Localisation"

    /// Whether a file may declare entries.
    static func isCatalogue(_ file: SourceFile) -> Bool {
        file.isIn(folder) && file.name.hasPrefix("Texts+")
    }

    static func violations(in file: SourceFile) -> [Violation] {
        let word = "Text("
        let entries = file.occurrences(of: word)
        guard isCatalogue(file) else {
            return entries.compactMap { offset in
                let call = CallReader(file).call(openingAt: offset + word.utf8.count - 1)
                // A figure written in both ways is no sentence.
                let isSentence = call.literals.contains { $0.text.contains(where: \.isLetter) }
                guard isSentence, !file.isIn(folder), !file.isIn("Tests") else { return nil }
                return file.violation(at: offset, "entries stand in \(folder)/Texts+….swift")
            }
        }
        return entries.flatMap { offset -> [Violation] in
            let call = CallReader(file).call(openingAt: offset + word.utf8.count - 1)
            let arguments = call.arguments.map { call.text(of: $0) }
            guard arguments.count >= 2 else {
                return [file.violation(at: offset, "an entry has a French and an English text")]
            }
            return problems(french: arguments[0], english: arguments[1]).map {
                file.violation(at: offset, $0)
            }
        }
    }

    /// What is wrong with an entry.
    static func problems(french: String, english: String) -> [String] {
        var found: [String] = []
        for (language, text) in [("French", french), ("English", english)] {
            if text.allSatisfy(\.isWhitespace) { found.append("the \(language) text is empty") }
            if hasDoubleSpace(text) {
                found.append("the \(language) text has two spaces in a row")
            }
        }
        if placeholders(of: french) != placeholders(of: english) {
            found.append("the two texts do not have the same placeholders")
        }
        if french.contains("\"") { found.append("French quotes are « and », not \"") }
        if lacksSpaceBeforeMark(french) {
            found.append("in French a space, best a no-break one, stands before : ; ? ! and »")
        }
        return found
    }

    /// The numbers in `{0}` and `{1#ferme|fermes}`.
    private static func placeholders(of text: String) -> Set<String> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
                String($0.prefix { $0 != "}" && $0 != "#" })
            }
        )
    }

    /// Indentation at the start of a line is layout, not a slip.
    private static func hasDoubleSpace(_ text: String) -> Bool {
        text.split(separator: "\n").contains { line in
            line.drop { $0 == " " }.contains("  ")
        }
    }

    /// A mark is punctuation when a space or the end follows: `tcp://` and `12:30` are not.
    private static func lacksSpaceBeforeMark(_ text: String) -> Bool {
        let characters = Array(text)
        return characters.indices.dropFirst().contains { index in
            guard ":;?!»".contains(characters[index]) else { return false }
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let previous = characters[index - 1]
            return next.isWhitespace && (previous.isLetter || previous.isNumber || previous == "}")
        }
    }
}
