import ClusterProtocol
import Logging
import Messaging
import Reports

extension HubPipeline {
    /// Whoever is kept out is not heard either: what its connection still held goes unanswered.
    func heard(_ group: [InboundMessage]) -> [InboundMessage] {
        group.filter { $0.userID.map { !door.keepsOut($0) } ?? true }
    }

    /// Counts what was refused against whoever sent it, and closes the door to who goes on.
    func noteMisconduct(
        _ group: [InboundMessage],
        _ received: [Received],
        _ verified: [VerifiedPut]
    ) {
        var offences: [CurvePublicKey: Int] = [:]
        func add(_ codes: [RefusalCode], _ message: Int) {
            guard let key = group[message].userID else { return }
            offences[key, default: 0] += codes.count { Misconduct.isOffence($0) }
        }
        for (index, item) in received.enumerated() {
            if case .failure(let error) = item.content { add([error.code], index) }
        }
        for put in verified { add(put.refused.map(\.error.code), put.message) }
        let now = surroundings.monotonicSeconds()
        for (key, count) in offences where misconduct.note(count, by: key, atSeconds: now) {
            logger.warning("a key is kept out", metadata: ["key": "\(key)"])
            door.offended(key)
            onNews?(.offender(key))
        }
    }

    /// The parties kept out now or lately, for people.
    var offendersDocument: JSONValue {
        .array(
            door.offenders.map { offender in
                let peer = TransportKey(offender.key.bytes).flatMap { directory.peer($0) }
                return [
                    "party": .optional(peer?.id.hex), "name": .optional(peer?.name),
                    "offences": .integer(Int64(offender.offences)),
                    "keptOutSeconds": .integer(offender.secondsLeft),
                ]
            }
        )
    }
}

extension Directory.Peer {
    /// What this hub calls it, if it is of this hub.
    fileprivate var name: String? {
        switch self {
        case .member(let member): member.name
        case .child(let child): child.name
        }
    }
}
