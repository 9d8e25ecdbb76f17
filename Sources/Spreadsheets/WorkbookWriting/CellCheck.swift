/// What may be typed into the cells of a column.
public struct CellCheck: Sendable, Hashable {
    /// What is accepted.
    public enum Rule: Sendable, Hashable {
        /// What stands in these cells of a worksheet, offered as a list.
        case listed(sheet: String, CellRange)
        /// A number between two, in plain decimals.
        case number(ClosedRange<Double>, isWhole: Bool)
        /// A day.
        case date
        /// Anything; the hint is shown all the same.
        case anything
    }

    /// What is accepted.
    public var rule: Rule
    /// The rows it holds for, from 1.
    public var rows: ClosedRange<Int>
    /// Whether anything else is refused by the spreadsheet, rather than asked about.
    public var isStrict: Bool
    /// What is said while a cell is chosen.
    public var hint: String
    /// What is said of anything else.
    public var refusal: String

    /// Takes the parts of a check.
    public init(
        _ rule: Rule,
        rows: ClosedRange<Int>,
        isStrict: Bool = true,
        hint: String = "",
        refusal: String = ""
    ) {
        self.rule = rule
        self.rows = rows
        self.isStrict = isStrict
        self.hint = hint
        self.refusal = refusal
    }
}
