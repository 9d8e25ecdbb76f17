/// How the records of one period become a figure.
///
/// A period without any record of the kind has no figure, rather than a zero nobody meant, unless the
/// catalogue says that none is a true zero; `Emptiness` has the three cases.
public indirect enum Formula: Sendable, Hashable {
    /// How many there are.
    case count(RecordSelection, whenNone: Emptiness)
    /// The sum of a field, or of its product with another one.
    case sum(FieldCode, times: FieldCode?, of: RecordSelection, whenNone: Emptiness)
    /// How many different values a field has.
    case distinct(FieldCode, of: RecordSelection, whenNone: Emptiness)
    /// How many calendar months a date falls in.
    case months(FieldCode, of: RecordSelection, whenNone: Emptiness)
    /// 1 when there is one, 0 when there is none.
    case any(RecordSelection, whenNone: Emptiness)
    /// The field of the record of the latest day.
    case latest(FieldCode, of: RecordSelection)
    /// Sums and differences; without one of its terms there is no figure.
    case combination(plus: [Formula], minus: [Formula])
    /// The figure of another indicator.
    case indicator(IndicatorCode)
    /// The points of an axis, of the declared levels of the barometer's grid.
    case axis(AxisCode)
    /// The barometer itself.
    case barometer

    /// What it means that no record is selected.
    public enum Emptiness: Sendable, Hashable {
        /// Zero where the period has records of the kind that meet all of these, nothing otherwise;
        /// without a condition any record of the kind will do.
        case zeroAmong([RecordSelection.Condition])
        /// A true zero in a period that somebody keeps: fairs, conflicts.
        case zero
        /// Nothing to tell: a maillon without an account is not one that earns nothing.
        case nothing
    }
}
