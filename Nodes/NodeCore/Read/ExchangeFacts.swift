import ClusterProtocol
import Exchange
package import Localisation

/// How the exchange with the hub stands, in sentences.
package struct ExchangeFacts: Sendable {
    /// The state of the link in one sentence.
    package let sentence: Message
    /// What waits, in one sentence; nil when nothing does.
    package let backlog: Message?
    /// Whether the link works or has no reason not to.
    package let isWell: Bool
    /// Sealed batches that wait for the hub.
    package let pending: Int
    /// When the oldest of them was sealed, in seconds since 1970.
    package let oldestPendingSeconds: Int64?
    /// When the hub last acknowledged something.
    package let lastAckSeconds: Int64?
    /// Receipts held.
    package let receipts: Int
    /// The newest release held, as people name it.
    package let release: String?
    /// What a person must know or decide.
    package let warnings: [Message]
    /// Whether another machine speaks in this one's name, until a person says it is settled.
    package let hasAlarm: Bool
    /// Whether the membership has ended, so that nothing more leaves.
    package let isEnded: Bool

    init(_ status: NodeStatus, live: LinkFacts.Live?) {
        let standing = status.standing(live)
        sentence = standing.sentence
        backlog = status.pending > 0 ? standing.backlogSentence : nil
        isWell =
            switch standing.state {
            case .connected, .root, .notJoined, .unanswered, .offline: true
            case .ended, .refused, .otherVersion, .shut: false
            }
        pending = status.pending
        oldestPendingSeconds = status.oldestPendingSeconds
        lastAckSeconds = status.lastAckSeconds
        receipts = status.receiptCount
        release = status.releaseHeld
        warnings = status.warnings
        hasAlarm = status.forkAlarm != nil
        isEnded = status.ending != nil
    }
}
