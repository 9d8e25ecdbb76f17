import ClusterProtocol
public import Localisation

extension LinkStanding {
    /// The state, in one sentence that says what to do where something is to be done.
    public var sentence: Message {
        let parent = Message.Argument.plain(facts.parent ?? "")
        let own = Message.Argument.message(
            facts.role == .node ? Text.linkThisNode() : Text.linkThisHub()
        )
        switch state {
        case .root: return Text.linkRoot()
        case .notJoined:
            return facts.role == .node ? Text.nodeNotEnrolled() : Text.linkHubNotJoined()
        case .ended(let ending):
            let day = Message.Argument.message(ending.day.words)
            if ending.isParent { return Text.linkParentEnded.with([parent, day]) }
            return facts.role == .node
                ? Text.linkEnded.with([parent, day]) : Text.linkHubEnded.with([day])
        case .refused(let code, let seconds):
            let when = Message.Argument.message(.day(ofSeconds: seconds))
            return refusal(code).with([parent, own, when, .message(code.explanation())])
        case .otherVersion(let version):
            let text: Text =
                version > Envelope.version ? .linkParentNewer : .linkParentOlder
            return text.with([
                parent, own, .plain(String(version)), .plain(String(Envelope.version)),
            ])
        case .shut(let seconds):
            return Text.linkShut.with([parent, .message(.day(ofSeconds: seconds)), own])
        case .unanswered: return Text.linkUnanswered.with([parent])
        case .offline(let since, let tried): return offline(since, tried, parent)
        case .connected: return Text.linkConnected.with([parent])
        }
    }

    /// What waits to go up.
    public var backlogSentence: Message {
        let backlog = facts.backlog
        guard backlog.count > 0 else { return Text.linkNothingWaits() }
        guard let oldest = backlog.oldestSeconds else { return Text.linkWaits(backlog.count) }
        return Text.linkWaitsSince.with([
            .plain(String(backlog.count)), .message(.day(ofSeconds: oldest)),
        ])
    }

    /// What the hub above last confirmed, and what came back.
    public var receptionSentence: Message {
        let parent = Message.Argument.plain(facts.parent ?? "")
        let release = facts.release == 0 ? Text.linkNoRelease() : Text.linkRelease(facts.release)
        guard let settled = facts.record.settledSeconds else {
            return Text.linkNothingReceived.with([parent, .message(release)])
        }
        return Text.linkReceived.with([
            parent, .message(.day(ofSeconds: settled)), .message(release),
        ])
    }

    /// All of it: the state first.
    public var sentences: [Message] {
        switch state {
        case .root, .notJoined: [sentence]
        default: [sentence, backlogSentence, receptionSentence]
        }
    }

    private func offline(
        _ since: Int64?,
        _ tried: Int64?,
        _ parent: Message.Argument
    ) -> Message {
        guard let since else {
            return (tried == nil ? Text.linkNeverTried : .linkNeverReached).with([parent])
        }
        let day = Message.Argument.message(.day(ofSeconds: since))
        if let tried {
            return Text.linkSilent.with([parent, day, .message(.day(ofSeconds: tried))])
        }
        return (facts.live == nil ? Text.linkAtRest : .linkOffline).with([parent, day])
    }

    /// The sentence of a refusal; a general one holds the refusal's own words.
    private func refusal(_ code: RefusalCode) -> Text {
        switch code {
        case .unknownKey: .linkUnknownKey
        case .revoked: .linkRevoked
        case .version: .linkVersion
        case .notServed: .linkNotServed
        case .unknownCatalogue, .unknownPeriod, .unknownIndicator: .linkCatalogue
        case .certificate: .linkCertificate
        default: .linkRefused
        }
    }
}
