import ClusterProtocol
import Messaging
import TestRandomness

/// The keys of somebody in the year, drawn from its seed.
struct Signer: Sendable {
    let signing: SigningKey
    let transport: CurveKeyPair

    init(seed: UInt64, _ who: String, _ number: Int) throws {
        var dice = Dice(seed: seed, who, number)
        guard let signing = SigningKey(seed: dice.bytes(32)) else {
            throw YearError.unexpected(step: who)
        }
        self.signing = signing
        transport = try CurveKeyPair(secretKey: CurveSecretKey(bytes: dice.bytes(32)))
    }

    var transportKey: TransportKey { TransportKey(unchecked: transport.publicKey.bytes) }
}
