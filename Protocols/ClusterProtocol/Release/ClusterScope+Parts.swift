import Indicators

extension ClusterScope {
    /// The parts of a release that concern a cluster, narrowest first.
    public var releaseParts: [ReleaseQuery.Part] {
        [
            .area(filiere: filiere, zone: zone), .area(filiere: filiere, zone: nil),
            .area(filiere: FiliereCode.every.rawValue, zone: nil),
        ]
    }
}
