/// The kinds of signed bodies; the name separates their signatures (PROTOCOL.md §4.1).
public enum BodyKind: String, Sendable, Hashable, CaseIterable {
    /// Summaries of one node.
    case batch
    /// Who may speak for whom.
    case certificate
    /// The head of a release.
    case release
    /// What is measured.
    case catalogue
    /// Certificates ended by their issuer.
    case revocations
    /// A hub's word that a batch is settled.
    case receipt
    /// A federation key handing over to another.
    case delegation
    /// A node changing its key.
    case rotation
    /// A person looked at what one cluster reported.
    case viewing

    /// What is put before the body when it is signed: a signature of one kind is none of another.
    public var signingPrefix: [UInt8] { Array("grenier/\(rawValue)/1".utf8) + [0] }
}
