/// What a simulated country came to.
package struct Verdict: Sendable, Hashable {
    /// The seed it all follows from.
    package let seed: UInt64
    /// Events played.
    package let steps: Int
    /// Frames that reached somebody.
    package let frames: Int
    /// Faults by kind.
    package let faults: [String: Int]
    /// Digest of all that happened: the same for the same seed.
    package let trace: UInt64
    /// What must never happen and did.
    package let violations: [String]
}
