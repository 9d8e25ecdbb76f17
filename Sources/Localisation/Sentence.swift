/// Words as they stand within a sentence.
public enum Sentence {
    /// A text that began one, further on in another: "Photos" becomes "photos", "PV des bilans" and
    /// "FFOM" stay.
    public static func within(_ text: String) -> String {
        if text.dropFirst().first?.isUppercase == true { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
