/// Who signed a revocation list.
public enum RevocationIssuer: Sendable, Hashable {
    /// The key every chain ends at: it ends any certificate, and alone ends a hub's.
    case federation
    /// A hub: it ends certificates of clusters that it issued, or that a hub below it issued.
    case hub(PartyID)
}
