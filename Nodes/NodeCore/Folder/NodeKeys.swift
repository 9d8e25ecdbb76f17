import ClusterProtocol
import Messaging

/// The node's secrets: what it signs with and what its links prove themselves with.
///
/// Each is a file; while the node changes its keys, the next ones stand beside those in force. Which
/// one is wanted is the database's to say: it asks by the public key.
struct NodeKeys: Sendable {
    /// A signing key and a transport key.
    struct Pair: Sendable {
        let signing: SigningKey
        let transport: CurveKeyPair

        var transportKey: TransportKey { TransportKey(unchecked: transport.publicKey.bytes) }
    }

    static let signingName = "signing.key"
    static let transportName = "transport.key"

    private static let signing = "/" + signingName
    private static let transport = "/" + transportName
    private static let nextSigning = "/signing.next.key"
    private static let nextTransport = "/transport.next.key"

    private let folder: String

    /// Draws what is missing: an interrupted `init` is completed by the next one.
    static func create(in folder: String, random: (Int) -> [UInt8]) throws -> NodeKeys {
        try write(random(KeyFile.byteCount), unlessPresent: folder + signing)
        try write(random(KeyFile.byteCount), unlessPresent: folder + transport)
        return try read(from: folder)
    }

    static func read(from folder: String) throws -> NodeKeys {
        let keys = NodeKeys(folder: folder)
        _ = try keys.held()
        return keys
    }

    private init(folder: String) { self.folder = folder }

    /// The keys a node enrols with.
    func held() throws -> Pair {
        Pair(
            signing: try signingKey(Self.signing),
            transport: try transportPair(Self.transport)
        )
    }

    func signing(_ key: VerifyingKey) throws -> SigningKey {
        for name in [Self.signing, Self.nextSigning] where exists(name) {
            let held = try signingKey(name)
            if held.verifyingKey == key { return held }
        }
        throw NodeError.storage("the signing key \(key.hex) is not in \(folder)")
    }

    func transport(_ key: TransportKey) throws -> CurveKeyPair {
        for name in [Self.transport, Self.nextTransport] where exists(name) {
            let held = try transportPair(name)
            if held.publicKey.bytes == key.bytes { return held }
        }
        throw NodeError.storage("the transport key \(key.hex) is not in \(folder)")
    }

    /// The keys to take next, drawn unless a command that was cut short has drawn them.
    func next(random: (Int) -> [UInt8]) throws -> Pair {
        try Self.write(random(KeyFile.byteCount), unlessPresent: folder + Self.nextSigning)
        try Self.write(random(KeyFile.byteCount), unlessPresent: folder + Self.nextTransport)
        return Pair(
            signing: try signingKey(Self.nextSigning),
            transport: try transportPair(Self.nextTransport)
        )
    }

    /// Puts the next keys in the place of those before, once they are the ones in force.
    func settle(signing key: VerifyingKey, transport: TransportKey) throws {
        if exists(Self.nextSigning), try signingKey(Self.nextSigning).verifyingKey == key {
            try KeyFile.move(from: folder + Self.nextSigning, over: folder + Self.signing)
        }
        if exists(Self.nextTransport),
            try transportPair(Self.nextTransport).publicKey.bytes == transport.bytes
        {
            try KeyFile.move(from: folder + Self.nextTransport, over: folder + Self.transport)
        }
    }

    private func exists(_ name: String) -> Bool {
        PrivateFolder.holds(String(name.dropFirst()), in: folder)
    }

    private func signingKey(_ name: String) throws -> SigningKey {
        guard let key = SigningKey(seed: try KeyFile.read(from: folder + name)) else {
            throw NodeError.storage("\(name) is not a key")
        }
        return key
    }

    private func transportPair(_ name: String) throws -> CurveKeyPair {
        try CurveKeyPair(
            secretKey: try CurveSecretKey(bytes: try KeyFile.read(from: folder + name))
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
