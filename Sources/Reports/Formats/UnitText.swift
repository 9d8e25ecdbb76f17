public import Localisation

/// Units of the catalogue as people write them.
public enum UnitText {
    /// The unit in a language; empty for a number that counts things.
    public static func text(_ unit: String, in language: Language) -> String {
        guard unit != "1" else { return "" }
        guard language == .french else { return unit }
        // The franc is never « XOF » to a person.
        return unit.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0 == "XOF" ? "FCFA" : String($0) }.joined(separator: "/")
    }
}
