/// Units of the catalogue as people write them.
public enum UnitText {
    /// The unit; empty for a number that counts things.
    public static func message(_ unit: String) -> Message {
        Text(text(unit, in: .french), text(unit, in: .english))()
    }

    /// The unit in a language; empty for a number that counts things.
    public static func text(_ unit: String, in language: Language) -> String {
        guard unit != "1" else { return "" }
        guard language == .french else { return unit }
        // The franc is never « XOF » to a person.
        return unit.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0 == "XOF" ? "FCFA" : String($0) }.joined(separator: "/")
    }

    /// A number with its unit, or alone where it counts things.
    public static func amount(_ number: Message.Argument, _ unit: String) -> Message {
        unit == "1"
            ? Text("{0}", "{0}").with([number])
            : Text.recordAmount.with([number, .message(message(unit))])
    }
}
