import ClusterProtocol
import GRDB
import Logging

/// The batches of one message with what became of each.
struct SettledPut: Sendable {
    let put: VerifiedPut
    let outcomes: [SettledBatch]
    /// The disk refused: nothing of the message is settled.
    var isStorageRefused = false
}

extension HubPipeline {
    /// Step 3: everything verified goes to the disk in one commit.
    ///
    /// What comes back is settled.
    func journal(_ puts: [VerifiedPut], at moment: Moment) throws -> [SettledPut] {
        let batches = puts.flatMap(\.batches)
        guard !batches.isEmpty else { return puts.map { SettledPut(put: $0, outcomes: []) } }
        do {
            var outcomes = try store.settle(batches, at: moment)[...]
            return puts.map { put in
                let own = Array(outcomes.prefix(put.batches.count))
                outcomes = outcomes.dropFirst(put.batches.count)
                return SettledPut(put: put, outcomes: own)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            // A full disk is rolled back by SQLite and may be emptied; any other failure of the
            // disk leaves it unknown what was written, and the process ends to find out.
            logger.error("disk full: nothing is acknowledged")
            return puts.map { SettledPut(put: $0, outcomes: [], isStorageRefused: true) }
        }
    }
}
