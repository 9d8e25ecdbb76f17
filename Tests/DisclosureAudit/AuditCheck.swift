/// What a table is checked for.
package enum AuditCheck: String, CaseIterable, Sendable {
    /// A figure differs from the truth, or is aired of too few.
    case figures
    /// A combination of figures rests on too few owners.
    case exact
    /// A combination of figures bounds a value too closely.
    case bounds
    /// Too many of a group are known to be at the same level.
    case levels
    /// A quantile leaves too few of those it rests on.
    case windows
    /// A cell has too few owners, or one of them is most of it.
    case cells
}
