/// Which slices of which release, and from where in the answer.
public struct ReleaseQuery: Sendable, Hashable {
    /// The part of a release a party wants.
    public enum Part: Sendable, Hashable {
        /// Every slice; what hubs hold.
        case everything
        /// The slices of a filière (or "all") in a zone, nationally without one.
        case area(filiere: String, zone: String?)
    }

    /// Number of the release; 0 for the latest.
    public let number: UInt64
    /// Which part of it.
    public let part: Part
    /// Position in the answer to start from, for resuming after a cut.
    public let from: Int

    /// Takes the parts of a query.
    public init(number: UInt64, part: Part, from: Int = 0) {
        self.number = number
        self.part = part
        self.from = from
    }

    init(_ wire: Grenier_V1_ReleaseQuery) throws(ProtocolError) {
        let number = try Check.counter(wire.number, "query number")
        if wire.everything {
            self.init(number: number, part: .everything, from: Int(wire.from))
            return
        }
        try Check.code(wire.filiere, "query filiere")
        if !wire.zone.isEmpty { try Check.code(wire.zone, "query zone") }
        self.init(
            number: number,
            part: .area(filiere: wire.filiere, zone: wire.zone.isEmpty ? nil : wire.zone),
            from: Int(wire.from)
        )
    }

    var wire: Grenier_V1_ReleaseQuery {
        var wire = Grenier_V1_ReleaseQuery()
        wire.number = number
        switch part {
        case .everything: wire.everything = true
        case .area(let filiere, let zone):
            wire.filiere = filiere
            wire.zone = zone ?? ""
        }
        wire.from = UInt32(clamping: from)
        return wire
    }
}
