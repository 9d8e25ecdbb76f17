/// Why a table of contributions refused an entry; no case carries a value.
@_spi(Unprotected)
public enum ContributionError: Error, Hashable, Sendable {
    /// Two variables have this code.
    case duplicateVariable(String)
    /// A variable's decimals, bounds, levels or scale are outside what exact arithmetic allows.
    case unfitVariable(String)
    /// A ratio's terms are missing, are not magnitudes, or belong to another family.
    case unfitRatio(String)
    /// No variable has this code.
    case unknownVariable(String)
    /// The value of this unit is not one the variable can have, or the variable is a ratio.
    case valueRefused(unit: String, variable: String)
    /// The unit already contributes to this variable in this sector and period.
    case unitTwice(unit: String, variable: String)
    /// The unit already contributes in another part; counted in two, its value would be Σ parts − whole.
    case unitInTwoParts(unit: String)
    /// More than ``ContributionTable/unitsMax`` units in one column.
    case tooManyUnits(variable: String)
}
