import ClusterProtocol
import Exchange
import Foundation
import Localisation
import Reports

/// What the hub remembers of its link to its parent, and what it says of it.
extension HubPipeline {
    /// Settlements come by the thousand: between two of them at least this is waited before what
    /// is remembered is written again.
    private static let keepSeconds: Int64 = 600

    /// Remembers what happened; changes of the state are on the disk when it returns.
    func note(_ fact: LinkFact) throws {
        link.take(fact, atSeconds: surroundings.nowSeconds())
        let kept = linkKept.settledSeconds ?? 0
        if fact == .settled, (link.settledSeconds ?? 0) - kept < Self.keepSeconds { return }
        try keepLink()
    }

    func keepLink() throws {
        guard link != linkKept else { return }
        try store.set([.link: Array(try JSONEncoder().encode(link))])
        linkKept = link
    }

    /// Name of the hub that certified this one; none at the root.
    var parentName: String? {
        identity.issuers.first.flatMap { try? Certificate(decoding: $0.body).hub?.name }
    }

    /// Where this hub stands with the one above it.
    var linkStanding: LinkStanding { LinkStanding(linkFacts) }

    /// What is known of the link to the one above it.
    var linkFacts: LinkFacts {
        var facts = LinkFacts(role: .hub)
        // A regional hub without a catalogue signed its own certificate and waits for an invite.
        facts.isRoot =
            identity.scope.isRoot && (identity.scope.level == .national || shelf != nil)
        facts.parent = parentName
        facts.ending = endedOn.map { LinkFacts.Ending(day: $0, isParent: false) }
        facts.record = link
        facts.live = isServing ? LinkFacts.Live(parentState) : nil
        facts.backlog = LinkFacts.Backlog(
            count: forwarding.count,
            oldestSeconds: forwarding.pending(limit: 1).first.flatMap { oldest in
                (try? store.receivedSeconds(of: oldest)) ?? nil
            }
        )
        facts.release = latestRelease
        return facts
    }

    func linkDocument(in language: Language) -> JSONValue {
        let standing = linkStanding
        return [
            "state": .text(standing.state.name),
            "sentence": .text(standing.sentence.rendered(in: language)),
            "lastContact": .instant(standing.facts.record.contactSeconds),
            "lastAck": .instant(standing.facts.record.settledSeconds),
            "oldest": .instant(standing.facts.backlog.oldestSeconds),
        ]
    }
}
