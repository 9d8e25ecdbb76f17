/// The true value of one version of one unit's report, and who knows it.
package struct AuditEntry: Hashable, Sendable {
    /// The numerator and the denominator of a ratio, in wire units of their own variables.
    package struct Terms: Hashable, Sendable {
        /// Over the line.
        package let numerator: Int64
        /// Under the line.
        package let denominator: Int64

        /// States the two terms.
        package init(numerator: Int64, denominator: Int64) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// Whose value it is.
    package let contributor: AuditContributor
    /// The code of the variable.
    package let variable: String
    /// The code of the period.
    package let period: String
    /// The value in wire units; not used for ratios.
    package let value: Int64
    /// The terms of a ratio.
    ///
    /// Where they are left out, the entries of the two variables for the same unit and period
    /// serve: of the same version, or else of the latest before it.
    package let terms: Terms?
    /// Who counts as one contributor for all its units.
    package let owner: String
    /// The coach who saw this version, if any.
    package let coach: String?
    /// The hub below the root that holds this version, if any.
    package let hub: String?
    /// The sector of the unit.
    package let sector: String
    /// The zone of the unit.
    package let zone: String?
    /// The first release it stood behind: who coaches or holds it is known from then.
    package let since: Int

    /// States a true value.
    package init(
        contributor: AuditContributor,
        variable: String,
        period: String,
        value: Int64,
        terms: Terms? = nil,
        owner: String,
        coach: String? = nil,
        hub: String? = nil,
        sector: String,
        zone: String?,
        since: Int = 0
    ) {
        self.contributor = contributor
        self.variable = variable
        self.period = period
        self.value = value
        self.terms = terms
        self.owner = owner
        self.coach = coach
        self.hub = hub
        self.sector = sector
        self.zone = zone
        self.since = since
    }
}
