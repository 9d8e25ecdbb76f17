/// A line of the audit log: who did what, when.
package struct AuditEntry: Sendable, Hashable {
    /// Its place in the log; 0 before it has one.
    package var position: Int64 = 0
    /// Seconds since 1970.
    package let atSeconds: Int64
    package let actor: String
    package let action: String
    package let detail: String

    /// Takes the parts of a line.
    package init(atSeconds: Int64, actor: String, action: String, detail: String) {
        self.atSeconds = atSeconds
        self.actor = actor
        self.action = action
        self.detail = detail
    }
}
