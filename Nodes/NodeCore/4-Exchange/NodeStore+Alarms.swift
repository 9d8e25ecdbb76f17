import ClusterProtocol
import GRDB

/// That another outbox seems to speak in this one's name: what a person has to settle.
struct ForkAlarm: Sendable, Hashable, Codable {
    enum Kind: String, Sendable, Hashable, Codable {
        /// The hub holds another body under a number of ours.
        case twoContents
        /// The hub knows more of us than this folder.
        case wentBack
    }

    let kind: Kind
    let epoch: EpochID
    let sinceSeconds: Int64
}

extension NodeStore {
    /// The first one stays; that there are two bodies is the surer sign.
    func raise(
        _ kind: ForkAlarm.Kind,
        in epoch: EpochID,
        atSeconds now: Int64,
        in db: Database
    ) throws {
        let held = try setting(.forkAlarm, as: ForkAlarm.self, in: db)
        guard held == nil || (held?.kind == .wentBack && kind == .twoContents) else { return }
        let alarm = ForkAlarm(kind: kind, epoch: epoch, sinceSeconds: held?.sinceSeconds ?? now)
        try set(.forkAlarm, to: alarm, in: db)
    }

    func closeAlarm() async throws {
        try await write { db in try self.remove(.forkAlarm, in: db) }
    }
}
