/// One partition of the communes of a country into zones.
///
/// A hub tree has one zoning: figures over two that cross each other could be subtracted.
public struct Zoning: Sendable, Hashable {
    /// Its name.
    public let id: String
    /// Its zones, in catalogue order.
    public let zones: [Zone]

    private let zoneIndex: [ZoneCode: Int]
    private let homes: [CommuneCode: Home]

    private struct Home: Sendable, Hashable {
        let zone: ZoneCode
        let commune: Commune
    }

    /// Made by the catalogue checker, which has refused codes used twice.
    init(id: String, zones: [Zone]) {
        self.id = id
        self.zones = zones
        zoneIndex = Dictionary(
            zones.enumerated().map { ($1.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        homes = Dictionary(
            zones.flatMap { zone in
                zone.communes.map { ($0.code, Home(zone: zone.code, commune: $0)) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The zone of a code, or nil.
    public func zone(_ code: ZoneCode) -> Zone? {
        zoneIndex[code].map { zones[$0] }
    }

    /// The zone a commune belongs to, or nil when the zoning does not know the commune.
    public func zone(of commune: CommuneCode) -> ZoneCode? {
        homes[commune]?.zone
    }

    /// The commune of a code, or nil.
    public func commune(_ code: CommuneCode) -> Commune? {
        homes[code]?.commune
    }
}
