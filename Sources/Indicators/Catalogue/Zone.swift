/// One part of a zoning: a set of communes whose clusters are counted together.
public struct Zone: Sendable, Hashable {
    /// Its code.
    public let code: ZoneCode
    /// Its name for people.
    public let label: BilingualText
    /// Its communes, in catalogue order; never empty.
    public let communes: [Commune]
}
