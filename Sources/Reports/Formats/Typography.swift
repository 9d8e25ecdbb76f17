public import Localisation

/// The spaces of a language, for a page or a message that people pass on.
public enum Typography {
    /// The text with no-break spaces where French has them: a narrow one before ; ? ! and %, one of
    /// full width before : and inside « ».
    ///
    /// English stays as it is.
    public static func set(_ text: String, in language: Language) -> String {
        guard language == .french, mayHaveMarks(text) else { return text }
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == " ", let next = rest.first, let space = spaces[next] {
                let after = rest.dropFirst().first
                // A mark is one only when nothing of a word follows: « :-) » and « %d » are not ours.
                result.append(after.map(endsMark) ?? true ? space : character)
            } else if character == "«", rest.first == " " {
                rest.removeFirst()
                result += "«\u{A0}"
            } else {
                result.append(character)
            }
        }
        return result
    }

    private static let spaces: [Character: Character] = [
        ";": "\u{202F}", "?": "\u{202F}", "!": "\u{202F}", "%": "\u{202F}", ":": "\u{A0}",
        "»": "\u{A0}",
    ]

    /// Whether a space stands beside a mark: most labels have none, and pages have thousands of labels.
    private static func mayHaveMarks(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            // 0xC2 begins « and »; 0xAB ends «.
            if before == UInt8(ascii: " "), marks.contains(byte) { return true }
            if before == 0xAB, byte == UInt8(ascii: " ") { return true }
            before = byte
        }
        return false
    }

    private static let marks: [UInt8] = Array(";?!%:".utf8) + [0xC2]

    private static func endsMark(_ character: Character) -> Bool {
        !character.isLetter && !character.isNumber
    }
}
