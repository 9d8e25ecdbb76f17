/// A version of the grid: which indicators a panel scores.
public struct Grid: Sendable, Hashable {
    /// Its code, such as `grille-25`.
    public let code: String
    /// Its name for people.
    public let label: BilingualText
    /// Its rows, in the order people go through them.
    public let indicators: [IndicatorCode]
}
