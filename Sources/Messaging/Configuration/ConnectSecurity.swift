/// How a connecting link proves itself and knows its server.
public enum ConnectSecurity: Sendable {
    /// CURVE: our pair, and the only server key that is accepted.
    case curve(CurveKeyPair, serverKey: CurvePublicKey)
    /// No keys; only for `ipc://` addresses.
    case localOnly
}
