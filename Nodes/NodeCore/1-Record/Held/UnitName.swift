import Indicators

/// The ways people write the unit of a number.
enum UnitName {
    /// Names of the unit of a field, as they may follow a number.
    private static func names(of unit: String) -> [String] {
        switch unit {
        case "1": []
        case "kg": ["kg", "kilo", "kilogramme", "kilogram"]
        case "XOF": ["XOF", "FCFA", "F CFA"]
        case "XOF/kg": ["XOF/kg", "FCFA/kg", "F CFA/kg"]
        default: [unit]
        }
    }

    /// Whether a word is a unit's name, in the singular or in the plural.
    static func matches(_ word: String, _ unit: String) -> Bool {
        isName(word, among: names(of: unit))
    }

    /// Whether a word is one of some names, in the singular or in the plural.
    static func isName(_ word: String, among names: [String]) -> Bool {
        let word = RecordReader.folded(word)
        return names.map(RecordReader.folded).contains { word == $0 || word == $0 + "s" }
    }

    /// A number and the word after it: `1 500` and `kg`; nil where no number is followed by a word.
    static func split(_ text: String) -> (number: String, word: String)? {
        let start = text.firstIndex {
            !$0.isWhitespace && !$0.isNumber && !".,+-\u{2212}".contains($0)
        }
        guard let start else { return nil }
        let (number, word) = (text[..<start], text[start...])
        // « 1e3 » is no number of e3.
        guard number.contains(where: \.isNumber), !word.contains(where: \.isNumber) else {
            return nil
        }
        return (String(number).trimmed, String(word).trimmed)
    }
}
