/// One version of what one unit reports: an unknown to whoever attacks.
package struct AuditContributor: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The unit, opaque and stable.
    package let id: String
    /// The accepted version of its report; another version is another unknown.
    package let version: Int

    /// Names a version of a unit's report.
    package init(_ id: String, version: Int = 1) {
        self.id = id
        self.version = version
    }

    /// Orders by unit, then version.
    package static func < (left: AuditContributor, right: AuditContributor) -> Bool {
        (left.id, left.version) < (right.id, right.version)
    }

    /// The unit and its version.
    package var description: String { "\(id)#\(version)" }
}
