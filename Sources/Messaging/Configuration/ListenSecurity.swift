/// How a listener knows its peers.
public enum ListenSecurity: Sendable {
    /// CURVE: encrypted, each peer proved by its key, admitted by a policy.
    ///
    /// The domain names the policy towards libzmq; it must not be empty and each listener of a
    /// messenger has its own.
    case curve(CurveKeyPair, admission: any AdmissionPolicy, domain: String)
    /// No keys; only for `ipc://` addresses, where the folder's permissions are the guard.
    case localOnly
}
