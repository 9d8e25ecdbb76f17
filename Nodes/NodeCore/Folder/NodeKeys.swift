import ClusterProtocol
import Messaging

/// The node's two secrets: what it signs with and what its links prove themselves with.
struct NodeKeys: Sendable {
    let signing: SigningKey
    let transport: CurveKeyPair

    static let signingName = "signing.key"
    static let transportName = "transport.key"

    var transportKey: TransportKey { TransportKey(unchecked: transport.publicKey.bytes) }

    /// Draws what is missing: an interrupted `init` is completed by the next one.
    static func create(in folder: String, random: (Int) -> [UInt8]) throws -> NodeKeys {
        try write(random(KeyFile.byteCount), unlessPresent: folder + "/" + signingName)
        try write(random(KeyFile.byteCount), unlessPresent: folder + "/" + transportName)
        return try read(from: folder)
    }

    static func read(from folder: String) throws -> NodeKeys {
        let seed = try KeyFile.read(from: folder + "/" + signingName)
        let secret = try KeyFile.read(from: folder + "/" + transportName)
        guard let signing = SigningKey(seed: seed) else {
            throw NodeError.storage("\(signingName) is not a key")
        }
        return NodeKeys(
            signing: signing,
            transport: try CurveKeyPair(secretKey: try CurveSecretKey(bytes: secret))
        )
    }

    private static func write(_ bytes: [UInt8], unlessPresent path: String) throws {
        do {
            try KeyFile.write(bytes: bytes, to: path)
        } catch KeyFileError.alreadyExists {
            return
        }
    }
}
