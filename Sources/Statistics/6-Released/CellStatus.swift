/// Whether a cell is aired, as shown outside (after SDMX CL_CONF_STATUS).
public enum CellStatus: String, Hashable, Sendable, CaseIterable {
    /// Aired.
    case aired = "F"
    /// Withheld: too few contributors.
    case tooFew = "A"
    /// Withheld for protection; the exact rule is not said, since it would tell something itself.
    case protected = "D"
    /// Aired once and known to be wrong.
    case retracted = "R"
}
