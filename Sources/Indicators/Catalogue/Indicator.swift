/// One figure that clusters may report, and how to read it.
public struct Indicator: Sendable, Hashable {
    /// The largest absolute value any indicator may take, in fixed-point units.
    ///
    /// It keeps sums of squares over a country within 128 bits and every figure exact in JSON.
    public static let valueMax: Int64 = 10_000_000_000_000
    /// The largest number of decimals.
    public static let decimalsMax = 6

    /// Its stable code.
    public let code: IndicatorCode
    /// The short name that heads its column in a spreadsheet.
    public let column: String
    /// Its name for people.
    public let label: BilingualText
    /// The unit of its values, such as `kg` or `XOF/kg`; a dimensionless one says `1`.
    public let unit: String
    /// Digits after the decimal mark: a value on the wire is the figure times 10 to this power.
    public let decimals: Int
    /// Which way it improves.
    public let direction: Direction
    /// The rhythm it is reported at.
    public let periodKind: PeriodKind
    /// What disclosure control must treat it as.
    public let protection: ProtectionKind
    /// The values accepted at entry and at verification, in fixed-point units.
    ///
    /// 1 to 4 for an ordinal, 0 to 1 for a binary. For a ratio they bound the quotient of the two
    /// magnitudes a cluster reports.
    public let bounds: ClosedRange<Int64>
    /// Whether it means the same in every filière, so that all of them together have a figure.
    ///
    /// Only levels and yes/no may: a level of the grid reads alike everywhere, kilograms do not.
    public let isAcrossFilieres: Bool
    /// Where the definition comes from: document and line, paper, or data set.
    public let source: String
    /// What people are told about it.
    public let guidance: Guidance
    /// How records become its value; nil where people type it or import it.
    public let formula: Formula?
    /// How its level is computed from records, for an ordinal one.
    public let scoring: LevelRule?

    /// The figures a cell of it may carry.
    public var aggregation: Aggregation { protection.aggregation }

    /// Made by the catalogue checker alone.
    init(
        code: IndicatorCode,
        column: String,
        label: BilingualText,
        unit: String,
        decimals: Int,
        direction: Direction,
        periodKind: PeriodKind,
        protection: ProtectionKind,
        bounds: ClosedRange<Int64>,
        isAcrossFilieres: Bool,
        source: String,
        guidance: Guidance,
        formula: Formula?,
        scoring: LevelRule?
    ) {
        self.code = code
        self.column = column
        self.label = label
        self.unit = unit
        self.decimals = decimals
        self.direction = direction
        self.periodKind = periodKind
        self.protection = protection
        self.bounds = bounds
        self.isAcrossFilieres = isAcrossFilieres
        self.source = source
        self.guidance = guidance
        self.formula = formula
        self.scoring = scoring
    }
}
