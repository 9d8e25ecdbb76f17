/// Why the current data of a cell was not aired: for the root's staff and the auditor only.
public struct Withholding: Hashable, Sendable {
    /// The rule that objected.
    public let reason: GateReason
    /// The wider cell on air that answers instead, if any.
    public let servedInstead: CellKey?
    /// Whether an earlier figure of the cell stays on air, dated.
    public let keepsEarlierFigure: Bool
}
