/// Something that can be worked out from what was aired, or should not have been aired.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// The check that found it.
    package let check: AuditCheck
    /// Who can do it.
    package let attacker: Attacker
    /// About whom.
    package let target: String
    /// In which cell.
    package let cell: AuditCell
    /// What can be worked out, or what is wrong.
    package let detail: String

    /// One line for a log.
    package var description: String {
        "[\(check.rawValue)] \(cell): \(attacker) → \(target): \(detail)"
    }
}
