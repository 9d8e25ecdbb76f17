/// The identity of a batch: a stream and a sequence number in it.
public struct BatchID: Sendable, Hashable, Comparable, Codable {
    /// The stream.
    public let stream: StreamID
    /// 1, 2, 3 … in the stream.
    public let sequence: UInt64

    /// Names a batch.
    public init(stream: StreamID, sequence: UInt64) {
        self.stream = stream
        self.sequence = sequence
    }

    /// Stream first, then sequence.
    public static func < (left: BatchID, right: BatchID) -> Bool {
        left.stream == right.stream ? left.sequence < right.sequence : left.stream < right.stream
    }
}
