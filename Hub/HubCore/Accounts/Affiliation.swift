package import ClusterProtocol

/// Whose interests somebody has besides their work.
///
/// A bank officer is often an aggregator: whoever belongs to a cluster or to an owner of one would read
/// a competitor's figures, and so opens no member view whatever the role.
package enum Affiliation: Sendable, Hashable {
    case none
    case cluster(ClusterID)
    case owner(OwnerToken)
}
