package import ClusterProtocol

/// When an outbox must start a new epoch: pure.
///
/// A disk image that was restored, or copied, would give numbers a second time. The parent's
/// WELCOME shows it: it knows a later epoch than ours, or more of our epoch than we have sealed.
/// Batches sealed before keep their epoch; the next ones go into the new one.
package enum EpochRule {
    /// The counter of a new epoch.
    package static func nextCounter(current: EpochID?, heard: UInt32) -> UInt32 {
        max(current?.counter ?? 0, heard) + 1
    }

    /// Whether the current epoch may go on after what the parent says.
    package static func isSuperseded(
        _ current: EpochID,
        headSequence: UInt64,
        streams: [StreamState],
        heard: UInt32
    ) -> Bool {
        let own = streams.first { $0.stream.epoch == current }
        if heard > current.counter { return true }
        if heard == current.counter, own == nil { return true }
        guard let settled = own?.settled else { return false }
        return max(settled.through, settled.above.last?.upperBound ?? 0) > headSequence
    }
}
