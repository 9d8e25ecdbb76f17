import Exchange
import GRDB

/// What the node remembers of its link to the hub, and what it says of it.
extension NodeStore {
    func note(_ fact: LinkFact, atSeconds now: Int64, in db: Database) throws {
        var record = try setting(.link, as: LinkRecord.self, in: db) ?? LinkRecord()
        let before = record
        record.take(fact, atSeconds: now)
        if record != before { try set(.link, to: record, in: db) }
    }
}

extension NodeStatus {
    /// Where the node stands with its hub.
    func standing(_ live: LinkFacts.Live?) -> LinkStanding {
        var facts = LinkFacts(role: .node)
        facts.parent = membership?.recipients.first
        facts.ending = ending.map { LinkFacts.Ending(day: $0.day, isParent: $0.isHub) }
        facts.record = record
        facts.live = live
        facts.backlog = LinkFacts.Backlog(count: pending, oldestSeconds: oldestPendingSeconds)
        facts.release = release
        return LinkStanding(facts)
    }
}
