import CZeroMQ
import Glibc

/// A CURVE key pair: what a link proves itself with.
public struct CurveKeyPair: Sendable, Equatable {
    /// The public half.
    public let publicKey: CurvePublicKey
    /// The secret half.
    public let secretKey: CurveSecretKey

    /// Rebuilds a pair from its secret half.
    ///
    /// - Throws: `MessagingError` with code `curveUnavailable` if libzmq was built without CURVE.
    public init(secretKey: CurveSecretKey) throws(MessagingError) {
        self.secretKey = secretKey
        publicKey = try secretKey.publicKey()
    }

    private init(publicKey: CurvePublicKey, secretKey: CurveSecretKey) {
        self.publicKey = publicKey
        self.secretKey = secretKey
    }

    /// Draws a new pair with the system's randomness.
    ///
    /// - Throws: `MessagingError` with code `curveUnavailable` if libzmq was built without CURVE.
    public static func generate() throws(MessagingError) -> CurveKeyPair {
        var publicText = [CChar](repeating: 0, count: 41)
        var secretText = [CChar](repeating: 0, count: 41)
        guard zmq_curve_keypair(&publicText, &secretText) == 0 else {
            throw MessagingError(
                .curveUnavailable,
                during: "drawing a key pair",
                errorNumber: errno
            )
        }
        func text(_ characters: [CChar]) -> String {
            String(decoding: characters.prefix(40).map(UInt8.init), as: UTF8.self)
        }
        return CurveKeyPair(
            publicKey: try CurvePublicKey(z85: text(publicText)),
            secretKey: try CurveSecretKey(z85: text(secretText))
        )
    }
}
