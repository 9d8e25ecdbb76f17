package import ClusterProtocol

/// The session is over because keys changed, the child's or the federation's; the next one uses the
/// new ones.
package struct KeysChanged: Error {
    /// The key that the parent's chain ends at from now on, when it is that one that changed.
    package var federation: VerifyingKey?
}
