import Foundation

/// What a parent has settled of one stream.
public struct StreamState: Sendable, Hashable {
    /// The stream.
    public let stream: StreamID
    /// What is settled of it.
    public let settled: SettledRanges

    /// Takes the parts of a state.
    public init(stream: StreamID, settled: SettledRanges) {
        self.stream = stream
        self.settled = settled
    }

    init(_ wire: Grenier_V1_StreamState) throws(ProtocolError) {
        try Check.that(
            wire.ranges.count <= Limits.streamRangesMax,
            "stream state has too many ranges"
        )
        var settled = SettledRanges(
            through: try Check.counter(wire.settledThrough, "stream settled_through")
        )
        for range in wire.ranges {
            try Check.that(
                range.first > 0 && range.first <= range.last && range.last <= Limits.counterMax,
                "stream state has a range that is none"
            )
            settled.insert(range.first...range.last)
        }
        self.init(
            stream: StreamID(
                node: try Check.bytes(wire.nodeID, "stream node_id"),
                epoch: try EpochID(wire.epoch, present: wire.hasEpoch)
            ),
            settled: settled
        )
    }

    var wire: Grenier_V1_StreamState {
        var wire = Grenier_V1_StreamState()
        wire.nodeID = Data(stream.node.bytes)
        wire.epoch = stream.epoch.wire
        wire.settledThrough = settled.through
        wire.ranges = settled.bounded.above.map { range in
            var item = Grenier_V1_SequenceRange()
            item.first = range.lowerBound
            item.last = range.upperBound
            return item
        }
        return wire
    }
}
