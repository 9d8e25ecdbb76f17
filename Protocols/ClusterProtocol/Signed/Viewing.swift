import Foundation

/// A hub's signed word that a person looked at what one cluster reported (PROTOCOL.md §4.10).
///
/// It goes to that cluster alone, whose people read who looked at what. The day is enough for them,
/// and makes looking twice on one day the same body.
public struct Viewing: Sendable, Hashable {
    /// The hub at which somebody looked.
    public let hub: PartyID
    /// Its name, for people.
    public let hubName: String
    /// Whose figures were shown.
    public let cluster: ClusterID
    /// The day.
    public let viewedOn: DayNumber
    /// Name of who looked, as the account says.
    public let person: String
    /// Their function.
    public let function: String
    /// Whether levels of the grid were shown.
    public let showedGrid: Bool
    /// Whether figures were shown.
    public let showedFigures: Bool
    /// Codes of the periods that were shown, ascending; none: that the cluster reports, and nothing
    /// of it.
    public let periods: [String]

    /// Takes the parts of a viewing; periods in any order.
    public init(
        hub: PartyID,
        hubName: String,
        cluster: ClusterID,
        viewedOn: DayNumber,
        person: String,
        function: String,
        showedGrid: Bool,
        showedFigures: Bool,
        periods: [String]
    ) {
        self.hub = hub
        self.hubName = hubName
        self.cluster = cluster
        self.viewedOn = viewedOn
        self.person = person
        self.function = function
        self.showedGrid = showedGrid
        self.showedFigures = showedFigures
        self.periods = Set(periods).sorted()
    }

    /// Reads a body; its signature and its signer are `ViewingVerifier`'s to check.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Viewing = try Schema.decode(body, "viewing")
        try Check.name(wire.hubName, "viewing hub_name")
        try Check.name(wire.person, "viewing person")
        try Check.name(wire.function, "viewing function")
        try Check.that(
            wire.periods.count <= Limits.viewingPeriodsMax,
            "viewing has \(wire.periods.count) periods; expected at most "
                + "\(Limits.viewingPeriodsMax)"
        )
        for period in wire.periods { try Check.code(period, "viewing period") }
        try Check.that(
            zip(wire.periods, wire.periods.dropFirst()).allSatisfy { $0 < $1 },
            "viewing periods are not ascending"
        )
        self.init(
            hub: try Check.bytes(wire.hubID, "viewing hub_id"),
            hubName: wire.hubName,
            cluster: try Check.bytes(wire.clusterID, "viewing cluster_id"),
            viewedOn: try Check.day(wire.viewedOn, "viewing viewed_on"),
            person: wire.person,
            function: wire.function,
            showedGrid: wire.grid,
            showedFigures: wire.figures,
            periods: wire.periods
        )
    }

    /// The body to sign; names too long for the wire are cut, periods beyond the limit left out,
    /// oldest first.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Viewing()
        wire.hubID = Data(hub.bytes)
        wire.clusterID = Data(cluster.bytes)
        wire.viewedOn = viewedOn.value
        wire.hubName = Check.clipped(hubName)
        wire.person = Check.clipped(person)
        wire.function = Check.clipped(function)
        wire.grid = showedGrid
        wire.figures = showedFigures
        wire.periods = periods.suffix(Limits.viewingPeriodsMax)
        return try Schema.encode(wire, "viewing")
    }
}
