/// What one unit reports in one cell, in the clear.
@_spi(Unprotected)
public struct Contribution: Hashable, Sendable {
    /// The reporting unit, opaque and stable.
    public let unit: String
    /// The owner: the contributor that counts, once for all its units.
    public let owner: String
    /// Who advises the unit and so knows its values, if anyone.
    public let coach: String?
    /// The hub that holds the unit's reports, if below the root.
    public let hub: String?
    /// The accepted version of the report; another version is another unknown to an attacker.
    public let version: Int
    /// The value in wire units.
    public let value: Int64

    /// States a contribution.
    public init(
        unit: String,
        owner: String,
        coach: String? = nil,
        hub: String? = nil,
        version: Int,
        value: Int64
    ) {
        self.unit = unit
        self.owner = owner
        self.coach = coach
        self.hub = hub
        self.version = version
        self.value = value
    }

    /// The same values under the version they have stood under before.
    func settled(at version: Int) -> Contribution {
        Contribution(
            unit: unit,
            owner: owner,
            coach: coach,
            hub: hub,
            version: version,
            value: value
        )
    }
}
