import Foundation

/// A rotation with the signatures by which both keys agree to it, kept exactly as it was received.
public struct SealedRotation: Sendable, Hashable {
    /// The body's bytes.
    public let body: [UInt8]
    /// By the key that is left, 64 bytes when well formed.
    public let oldSignature: [UInt8]
    /// By the key that is taken, 64 bytes when well formed.
    public let newSignature: [UInt8]

    /// Takes the three parts as received.
    public init(body: [UInt8], oldSignature: [UInt8], newSignature: [UInt8]) {
        self.body = body
        self.oldSignature = oldSignature
        self.newSignature = newSignature
    }

    /// Signs a rotation with both keys.
    ///
    /// - Throws: `ProtocolError` with code `signature` when a key refuses to sign or is another
    ///   than the rotation names.
    public init(
        _ rotation: Rotation,
        old: SigningKey,
        new: SigningKey
    ) throws(ProtocolError) {
        guard old.verifyingKey == rotation.oldKey, new.verifyingKey == rotation.newKey else {
            throw ProtocolError(.signature, "the keys are not those of the rotation")
        }
        let body = try rotation.encoded()
        self.init(
            body: body,
            oldSignature: try Sealed(body, as: .rotation, by: old).signature,
            newSignature: try Sealed(body, as: .rotation, by: new).signature
        )
    }

    /// The body's name, by which the next item of the chain is tied to it.
    public var digest: Digest { Digest(of: body) }

    /// Checks both signatures by the keys the body names, and reads it.
    ///
    /// Whether the subject has the old key remains to be decided by the caller.
    ///
    /// - Throws: `ProtocolError` with code `signature` or `malformed`.
    public func verified() throws(ProtocolError) -> Rotation {
        let rotation = try Rotation(decoding: body)
        for (signature, key) in [
            (oldSignature, rotation.oldKey), (newSignature, rotation.newKey),
        ] {
            try Sealed(body: body, signature: signature, signer: key).verify(as: .rotation)
        }
        return rotation
    }

    init(_ wire: Grenier_V1_SealedRotation) throws(ProtocolError) {
        try Check.that(
            wire.oldSignature.count == 64 && wire.newSignature.count == 64,
            "a rotation's signatures have \(wire.oldSignature.count) and "
                + "\(wire.newSignature.count) bytes; expected 64",
            code: .signature
        )
        self.init(
            body: Array(wire.body),
            oldSignature: Array(wire.oldSignature),
            newSignature: Array(wire.newSignature)
        )
    }

    var wire: Grenier_V1_SealedRotation {
        var wire = Grenier_V1_SealedRotation()
        wire.body = Data(body)
        wire.oldSignature = Data(oldSignature)
        wire.newSignature = Data(newSignature)
        return wire
    }
}
