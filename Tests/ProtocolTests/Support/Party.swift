import ClusterProtocol

/// A party of the vectors: every key and identity comes from its name.
struct Party {
    let name: String
    let id: PartyID
    let seed: [UInt8]
    let signing: SigningKey
    let transport: TransportKey

    init(_ name: String) {
        self.name = name
        id = PartyID(unchecked: Array(Self.digest(name, "identity").bytes.prefix(16)))
        seed = Self.digest(name, "signing seed").bytes
        guard let signing = SigningKey(seed: seed) else {
            preconditionFailure("a seed of 32 bytes is always one")
        }
        self.signing = signing
        transport = TransportKey(unchecked: Self.digest(name, "transport key").bytes)
    }

    var key: VerifyingKey { signing.verifyingKey }

    static let federation = Party("federation")
    static let root = Party("root")
    static let hub = Party("hub")
    static let node = Party("node")
    static let other = Party("other")
    static let stranger = Party("stranger")
    static let all = [federation, root, hub, node, other, stranger]

    static func digest(_ name: String, _ purpose: String) -> Digest {
        Digest(of: Array("grenier/vectors/\(name)/\(purpose)".utf8))
    }

    func seal(_ body: [UInt8], as kind: BodyKind) throws -> Sealed {
        try Sealed(body, as: kind, by: signing)
    }
}
