public import Localisation

/// Bytes or a statement that a party refuses.
///
/// Its `detail` is safe to show and to log: it names fields and limits, never values of members.
public struct ProtocolError: Error, Sendable, Hashable, Explained {
    /// The reason, as it travels.
    public let code: RefusalCode
    /// What was seen and what was expected, in English, for logs.
    public let detail: String

    /// Makes an error.
    public init(_ code: RefusalCode, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// The reason, for a person; the detail is English and for logs.
    public var message: Message { code.explanation() }
}

extension RefusalCode {
    /// The catalogue entry that says this reason to a person.
    public var explanation: Text {
        switch self {
        case .malformed: .refusalMalformed
        case .version: .refusalVersion
        case .tooLarge: .refusalTooLarge
        case .signature: .refusalSignature
        case .unknownKey: .refusalUnknownKey
        case .revoked: .refusalRevoked
        case .identity: .refusalIdentity
        case .equivocation: .refusalEquivocation
        case .unknownCatalogue: .refusalUnknownCatalogue
        case .unknownPeriod: .refusalUnknownPeriod
        case .unknownIndicator: .refusalUnknownIndicator
        case .outOfBounds: .refusalOutOfBounds
        case .notServed: .refusalNotServed
        case .certificate: .refusalCertificate
        case .helloFirst: .refusalHelloFirst
        case .busy: .refusalBusy
        case .notHeld: .refusalNotHeld
        case .unsupported: .refusalUnsupported
        case .inviteUnknown: .refusalInviteUnknown
        case .inviteExpired: .refusalInviteExpired
        case .inviteUsed: .refusalInviteUsed
        case .proof: .refusalProof
        case .storage: .refusalStorage
        }
    }
}
