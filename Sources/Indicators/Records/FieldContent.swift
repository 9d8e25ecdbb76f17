/// What may stand in a field.
public enum FieldContent: Sendable, Hashable {
    /// A day.
    case date
    /// A number in fixed-point units, with its unit, its digits after the mark and its bounds.
    case number(unit: String, decimals: Int, bounds: ClosedRange<Int64>, takesLocalUnits: Bool)
    /// One of a few codes.
    case choice([Choice])
    /// Yes or no.
    case yesNo
    /// Free text of at most 2,000 characters, which only a count of different values reads.
    case text
    /// A crop of the cluster's filière.
    case crop
    /// The code of a period.
    case period
    /// The code of an indicator of the catalogue.
    case indicator
    /// A figure of the indicator that another field names, in that indicator's unit and decimals.
    case figure(of: FieldCode)
    /// Another record of the node.
    case reference(RecordKindCode)

    /// The longest text a field takes, in characters.
    public static let textCharactersMax = 2_000

    /// One of the codes a choice offers.
    public struct Choice: Sendable, Hashable {
        /// The code that is kept.
        public let code: String
        /// Its name for people.
        public let label: BilingualText
    }
}
