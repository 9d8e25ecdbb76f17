/// What is taken out of the gate on purpose: the negative control of audits, which must see the
/// leak that a missing guard leaves.
///
/// Nothing outside this package can make one; the gate that releases never has any.
package struct Weakening: Sendable {
    /// The gate as it is.
    package static let none = Weakening()

    /// The reasons whose rules are left out.
    package var skipping: Set<GateReason> = []
    /// Whether coaches and the staff of hubs are forgotten.
    package var forgetsInsiders = false
    /// How many consecutive order statistics make a quantile; 1 is somebody's very value.
    package var quantileWindow = SmoothedQuantile.window
    /// Whether everything aired is looked at after each candidate: slow, and the definition of what
    /// the gate must come to.
    package var looksAfterEach = false

    /// Takes nothing out yet.
    package init() {}
}
