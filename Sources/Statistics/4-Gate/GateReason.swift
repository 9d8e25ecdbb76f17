/// The rule a withheld figure failed: for the root's staff and the auditor only.
///
/// Outside only ``CellStatus`` is said, since "p" already tells the second largest about the first.
public enum GateReason: String, Hashable, Sendable, CaseIterable {
    /// Too few owners.
    case n
    /// Too few owners with something else than zero.
    case nz
    /// Too concentrated: the p% rule for magnitudes, the 80 % rule for levels and yes/no.
    case p
    /// Too few owners changed since an earlier figure of the cell.
    case delta
    /// The whole less the parts aired would leave a group that is not safe.
    case residual
    /// A combination of figures ever aired would rest on too few contributors.
    case algebra
    /// The figures on air would bound a value too closely.
    case lp
}
