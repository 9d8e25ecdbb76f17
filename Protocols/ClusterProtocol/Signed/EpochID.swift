/// The lifetime of an outbox: a counter that grows, and 64 random bits.
///
/// Two images of one disk draw different bits, so their sequences never meet (PROTOCOL.md §4.2).
public struct EpochID: Sendable, Hashable, Comparable, Codable {
    /// 1 + the highest counter the hub knew when the outbox was made.
    public let counter: UInt32
    /// Drawn with the counter.
    public let nonce: UInt64

    /// Makes an epoch.
    public init(counter: UInt32, nonce: UInt64) {
        self.counter = counter
        self.nonce = nonce
    }

    /// Counter first, then the random bits.
    public static func < (left: EpochID, right: EpochID) -> Bool {
        (left.counter, left.nonce) < (right.counter, right.nonce)
    }
}
