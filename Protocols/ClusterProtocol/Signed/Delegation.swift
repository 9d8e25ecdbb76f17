import Foundation

/// A federation key handing its members over to another one (PROTOCOL.md §4.7).
///
/// A hub that began alone signs it with its own federation key when it joins a tree.
public struct Delegation: Sendable, Hashable {
    /// The key that hands over, and signs.
    public let oldFederation: VerifyingKey
    /// The key every chain ends at from then on.
    public let newFederation: VerifyingKey
    /// The day of the decision.
    public let signedOn: DayNumber

    /// Takes the parts of a delegation.
    public init(
        oldFederation: VerifyingKey,
        newFederation: VerifyingKey,
        signedOn: DayNumber
    ) {
        self.oldFederation = oldFederation
        self.newFederation = newFederation
        self.signedOn = signedOn
    }

    /// Reads a body; its signature is checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Delegation = try Schema.decode(body, "delegation")
        self.init(
            oldFederation: try Check.bytes(wire.oldFederation, "delegation old_federation"),
            newFederation: try Check.bytes(wire.newFederation, "delegation new_federation"),
            signedOn: try Check.day(wire.signedOn, "delegation signed_on")
        )
        try Check.that(oldFederation != newFederation, "delegation to the same key")
    }

    /// The body to sign.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Delegation()
        wire.oldFederation = Data(oldFederation.bytes)
        wire.newFederation = Data(newFederation.bytes)
        wire.signedOn = signedOn.value
        return try Schema.encode(wire, "delegation")
    }

    /// The key that a pinned one has handed over to, by what was received: itself, where it did not.
    ///
    /// Each step is signed by the key it leaves; there are at most as many as were received.
    public static func federation(
        pinned: VerifyingKey,
        by received: [Sealed]
    ) -> VerifyingKey {
        var key = pinned
        for _ in received {
            guard let delegation = leaving(key, among: received) else { break }
            key = delegation.newFederation
        }
        return key
    }

    /// The delegation by which a pinned key hands over, checked, among those received.
    ///
    /// Only what the pinned key itself signed counts: others are passed over.
    public static func leaving(
        _ pinned: VerifyingKey,
        among received: [Sealed]
    ) -> Delegation? {
        received.lazy.compactMap { sealed -> Delegation? in
            guard sealed.signer == pinned, (try? sealed.verify(as: .delegation)) != nil,
                let delegation = try? Delegation(decoding: sealed.body),
                delegation.oldFederation == pinned
            else { return nil }
            return delegation
        }.first
    }
}
