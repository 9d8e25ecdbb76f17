import Foundation

/// What a hub's certificate lets it certify and serve.
public struct HubScope: Sendable, Hashable {
    /// Regional or national.
    public enum Level: String, Sendable, Hashable, Codable {
        /// A BRCA.
        case regional
        /// A BNCA.
        case national
    }

    /// The hub's name, for people.
    public let name: String
    /// Regional or national.
    public let level: Level
    /// Codes of the filières it serves.
    public let filieres: [String]
    /// Codes of the zones it serves.
    public let zones: [String]
    /// Whether it is the root, the only hub that signs releases.
    public let isRoot: Bool

    /// Takes the parts of a scope.
    public init(name: String, level: Level, filieres: [String], zones: [String], isRoot: Bool) {
        self.name = name
        self.level = level
        self.filieres = filieres
        self.zones = zones
        self.isRoot = isRoot
    }

    /// Whether the hub serves a filière in a zone.
    public func serves(filiere: String, zone: String) -> Bool {
        filieres.contains(filiere) && zones.contains(zone)
    }

    init(_ wire: Grenier_V1_HubScope) throws(ProtocolError) {
        try Check.name(wire.name, "certificate hub name")
        for code in wire.filieres + wire.zones { try Check.code(code, "certificate hub scope") }
        let level: Level
        switch wire.level {
        case .regional: level = .regional
        case .national: level = .national
        default: throw ProtocolError(.malformed, "certificate hub level is unknown")
        }
        self.init(
            name: wire.name,
            level: level,
            filieres: wire.filieres,
            zones: wire.zones,
            isRoot: wire.root
        )
    }

    var wire: Grenier_V1_HubScope {
        var wire = Grenier_V1_HubScope()
        wire.name = name
        wire.level = level == .regional ? .regional : .national
        wire.filieres = filieres
        wire.zones = zones
        wire.root = isRoot
        return wire
    }
}
