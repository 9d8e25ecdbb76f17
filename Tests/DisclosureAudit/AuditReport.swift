/// What an audit found.
package struct AuditReport: Sendable, CustomStringConvertible {
    /// Everything found, check by check.
    package internal(set) var violations: [Violation] = []
    /// How much was looked at.
    package internal(set) var counters = AuditCounters()

    /// The counters and the first violations, for a log.
    package var description: String {
        ([counters.description, "\(violations.count) violations"]
            + violations.prefix(20).map(\.description)).joined(separator: "\n")
    }
}
