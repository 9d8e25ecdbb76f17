import Foundation

/// What a cluster's certificate says of it.
///
/// Its name is not in it: only its own hub knows that.
public struct ClusterScope: Sendable, Hashable {
    /// The cluster.
    public let cluster: ClusterID
    /// Code of its filière.
    public let filiere: String
    /// Code of the commune it is counted in.
    public let homeCommune: String
    /// Code of the zone of that commune.
    public let zone: String
    /// Its owner; none: it is its own.
    public let owner: OwnerToken?
    /// Its coach, if it has one.
    public let coach: OwnerToken?
    /// Day its membership starts.
    public let memberSince: DayNumber
    /// Made for demonstration or training: neither expected nor counted in a real deployment.
    public let isFictitious: Bool

    /// Takes the parts of a scope.
    public init(
        cluster: ClusterID,
        filiere: String,
        homeCommune: String,
        zone: String,
        owner: OwnerToken?,
        coach: OwnerToken?,
        memberSince: DayNumber,
        isFictitious: Bool
    ) {
        self.cluster = cluster
        self.filiere = filiere
        self.homeCommune = homeCommune
        self.zone = zone
        self.owner = owner
        self.coach = coach
        self.memberSince = memberSince
        self.isFictitious = isFictitious
    }

    init(_ wire: Grenier_V1_ClusterScope) throws(ProtocolError) {
        try Check.code(wire.filiere, "certificate filiere")
        try Check.code(wire.homeCommune, "certificate home_commune")
        try Check.code(wire.zone, "certificate zone")
        self.init(
            cluster: try Check.bytes(wire.clusterID, "certificate cluster_id"),
            filiere: wire.filiere,
            homeCommune: wire.homeCommune,
            zone: wire.zone,
            owner: try Check.optionalBytes(wire.ownerToken, "certificate owner_token"),
            coach: try Check.optionalBytes(wire.coachToken, "certificate coach_token"),
            memberSince: try Check.day(wire.memberSince, "certificate member_since"),
            isFictitious: wire.fictitious
        )
    }

    var wire: Grenier_V1_ClusterScope {
        var wire = Grenier_V1_ClusterScope()
        wire.clusterID = Data(cluster.bytes)
        wire.filiere = filiere
        wire.homeCommune = homeCommune
        wire.zone = zone
        wire.ownerToken = Data(owner?.bytes ?? [])
        wire.coachToken = Data(coach?.bytes ?? [])
        wire.memberSince = memberSince.value
        wire.fictitious = isFictitious
        return wire
    }
}
