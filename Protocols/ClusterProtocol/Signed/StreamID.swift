/// A node's sequence of batches in one epoch.
public struct StreamID: Sendable, Hashable, Comparable, Codable {
    /// The node.
    public let node: PartyID
    /// Its epoch.
    public let epoch: EpochID

    /// Names a stream.
    public init(node: PartyID, epoch: EpochID) {
        self.node = node
        self.epoch = epoch
    }

    /// Node first, then epoch.
    public static func < (left: StreamID, right: StreamID) -> Bool {
        left.node == right.node ? left.epoch < right.epoch : left.node < right.node
    }
}
