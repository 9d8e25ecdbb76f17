/// A mistake in the set-up of a listener, for tests that show the self-test catches it.
package enum AuthenticationFault: Sendable, Hashable {
    /// The domain is not given to libzmq, which then asks nobody.
    case domainOmitted
    /// libzmq is not told to refuse when no handler answers.
    case enforcementOmitted
}
