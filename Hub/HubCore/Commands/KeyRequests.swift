/// A signing key to change.
public struct KeyRotationRequest: Sendable, Hashable, Codable {
    /// At the root, the federation key's seed, 32 bytes; none: that of the folder, if it is there.
    public var federationSeed: [UInt8]?
    /// Who changes it.
    public var person: String

    /// Takes the parts of a request.
    public init(federationSeed: [UInt8]? = nil, person: String) {
        self.federationSeed = federationSeed
        self.person = person
    }
}

/// A cluster to move to another hub.
public struct TransferRequest: Sendable, Hashable, Codable {
    /// Name or identifier of the cluster.
    public var cluster: String
    /// Name or identifier of the hub it goes to.
    public var hub: String
    /// Who decides.
    public var person: String

    /// Takes the parts of a request.
    public init(cluster: String, hub: String, person: String) {
        self.cluster = cluster
        self.hub = hub
        self.person = person
    }
}

/// A hub to end.
public struct HubRevocationRequest: Sendable, Hashable, Codable {
    /// Name or identifier of the hub.
    public var hub: String
    /// The federation key's seed, 32 bytes; none: that of the folder, if it is there.
    public var federationSeed: [UInt8]?
    /// Who ends it.
    public var person: String

    /// Takes the parts of a request.
    public init(hub: String, federationSeed: [UInt8]? = nil, person: String) {
        self.hub = hub
        self.federationSeed = federationSeed
        self.person = person
    }
}
