/// Which decimal mark the numbers of a sheet seem to use.
public enum DecimalMark: Sendable, Hashable, CaseIterable {
    /// Numbers with a point only.
    case point
    /// Numbers with a comma only.
    case comma
    /// Some with a point and some with a comma.
    case mixed
    /// No number with decimals.
    case unknown
}
