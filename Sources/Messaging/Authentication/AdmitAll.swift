/// Lets every key in: for an enrolment port, where a stranger shows an invitation.
///
/// The session is still encrypted, and each message still carries the key of its sender.
public struct AdmitAll: AdmissionPolicy {
    /// Makes the policy.
    public init() {}

    /// Always true.
    public func admits(_ key: CurvePublicKey, domain: String, address: String) -> Bool { true }

    /// True: that is its purpose.
    public var admitsStrangers: Bool { true }
}
