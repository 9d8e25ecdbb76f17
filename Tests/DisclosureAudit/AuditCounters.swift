/// How much was looked at: an audit that found nothing because it saw nothing shows here.
package struct AuditCounters: Hashable, Sendable, CustomStringConvertible {
    /// Aired figures.
    package var rows = 0
    /// Systems of figures that share contributors, by variable and period.
    package var systems = 0
    /// Systems that were not the same as one solved before.
    package var distinctSystems = 0
    /// Unknowns of all systems.
    package var columns = 0
    /// Unknowns left once those that stand in the same figures are one.
    package var classes = 0
    /// Attackers tried, by system: pairs of owners, coaches and hubs.
    package var attackers = 0
    /// Values and totals whose bounds were looked for.
    package var targets = 0
    /// Linear programmes solved.
    package var programmes = 0
    /// Groups whose levels were looked at: cells, deltas and remainders.
    package var groups = 0

    /// One line for a log.
    package var description: String {
        "\(rows) rows, \(systems) systems (\(distinctSystems) distinct), \(columns) columns in "
            + "\(classes) classes, \(attackers) attackers, \(targets) targets, "
            + "\(programmes) programmes, \(groups) groups"
    }
}
