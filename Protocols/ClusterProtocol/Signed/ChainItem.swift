/// An item of a node's signing chain, as it was sealed.
public enum ChainItem: Sendable, Hashable {
    /// Summaries.
    case batch(Sealed)
    /// A change of keys.
    case rotation(SealedRotation)

    /// The item's name, by which the next one is tied to it.
    public var digest: Digest {
        switch self {
        case .batch(let sealed): sealed.digest
        case .rotation(let rotation): rotation.digest
        }
    }
}
