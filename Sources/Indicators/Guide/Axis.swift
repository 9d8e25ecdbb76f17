/// A group of indicators of the grid that a panel goes through together.
public struct Axis: Sendable, Hashable {
    /// Its code.
    public let code: AxisCode
    /// Its name for people.
    public let label: BilingualText
}
