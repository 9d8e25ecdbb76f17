/// Decides which keys may open a session with a listener.
///
/// It is asked on the messaging thread at each handshake, so it must answer at once, without
/// waiting for a disk or a network: while it thinks, nobody else is served.
public protocol AdmissionPolicy: Sendable {
    /// Whether a key may open a session.
    ///
    /// The address is the peer's, as libzmq reports it; it is for limits and logs and proves
    /// nothing.
    func admits(_ key: CurvePublicKey, domain: String, address: String) -> Bool

    /// Whether the policy knowingly lets unknown keys in, as an enrolment port does.
    ///
    /// When it does not, the self-test of a listener requires that the policy itself refuses a
    /// key drawn at random.
    var admitsStrangers: Bool { get }

    /// Told, on the messaging thread, that a key was cut off for what it did on a listener.
    ///
    /// A policy that goes on admitting the key sees it come back at once.
    func offended(_ key: CurvePublicKey)
}

extension AdmissionPolicy {
    /// A policy is taken to refuse unknown keys unless it says otherwise.
    public var admitsStrangers: Bool { false }

    /// A policy forgives unless it says otherwise.
    public func offended(_ key: CurvePublicKey) {}
}
