/// What the audit needs to know of a variable.
package struct AuditVariable: Hashable, Sendable {
    /// The stable code.
    package let code: String
    /// How it is protected.
    package let protection: AuditProtection
    /// A value is its wire integer × 10^-decimals.
    package let decimals: Int
    /// The least value anybody knows it may have, in wire units: what an attacker starts from.
    package let lowerBound: Int64

    /// Describes a variable.
    package init(
        _ code: String,
        _ protection: AuditProtection,
        decimals: Int = 0,
        lowerBound: Int64 = 0
    ) {
        self.code = code
        self.protection = protection
        self.decimals = decimals
        self.lowerBound = lowerBound
    }
}
