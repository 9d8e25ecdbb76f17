package import Indicators

/// One value that was in a table the gate decided on, with whose it is.
package struct TruthLine: Sendable, Hashable {
    /// The identifier the ledger uses.
    package let contributor: String
    /// A name for people.
    package let cluster: String
    /// Who owns it; the cluster's own name when nobody else does.
    package let owner: String
    /// Who coaches it, if anybody.
    package let coach: String?
    /// The hub below the root that holds its reports, if any.
    package let hub: String?
    /// The filière.
    package let filiere: String
    /// The zone it counts in, for this version.
    package let zone: String
    /// The period.
    package let period: PeriodCode
    /// The version the ledger names.
    package let version: Int
    /// The indicator; never a ratio, whose terms are here.
    package let indicator: IndicatorCode
    /// Its kind of protection.
    package let protection: ProtectionKind
    /// In wire integers: the figure times ten to the indicator's decimals.
    package let value: Int64
    /// The releases, by number from 1, after which it was what the gate last saw.
    package let releases: [Int]

    /// States one value.
    package init(
        contributor: String,
        cluster: String,
        owner: String,
        coach: String?,
        hub: String?,
        filiere: String,
        zone: String,
        period: PeriodCode,
        version: Int,
        indicator: IndicatorCode,
        protection: ProtectionKind,
        value: Int64,
        releases: [Int]
    ) {
        self.contributor = contributor
        self.cluster = cluster
        self.owner = owner
        self.coach = coach
        self.hub = hub
        self.filiere = filiere
        self.zone = zone
        self.period = period
        self.version = version
        self.indicator = indicator
        self.protection = protection
        self.value = value
        self.releases = releases
    }
}
