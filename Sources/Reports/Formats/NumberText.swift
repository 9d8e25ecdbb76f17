public import Localisation
public import Statistics

/// Published numbers as a person reads them.
public enum NumberText {
    /// The number in a language.
    ///
    /// French has a decimal comma and thousands apart by a narrow no-break space; English has a
    /// point and commas.
    public static func text(_ number: PublishedNumber, in language: Language) -> String {
        let parts = number.description.split(separator: ".", maxSplits: 1)
        let isNegative = parts[0].hasPrefix("-")
        let digits = isNegative ? parts[0].dropFirst() : parts[0]
        let separator = language == .french ? "\u{202F}" : ","
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += separator }
            grouped.append(digit)
        }
        let mark = language == .french ? "," : "."
        let fraction = parts.count > 1 ? mark + parts[1] : ""
        return (isNegative ? "−" : "") + grouped + fraction
    }
}
