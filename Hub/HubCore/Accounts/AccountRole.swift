/// What somebody does at the hub's pages.
public enum AccountRole: String, Sendable, Hashable, Codable, CaseIterable {
    /// Manages accounts and enrolment; opens no member's figures by that.
    case administrator
    /// Works for the bank of clusters.
    case bankStaff
    /// Works for the national or sectoral coordination.
    case coordination
    /// Reads the ledger and the audit log.
    case auditor
    /// Reads what is released, until a day and for some zones.
    case evaluator

    /// Whether it may be given the rights of member views.
    public var mayOpenMembers: Bool { self == .bankStaff || self == .coordination }
}
