import ClusterProtocol
import Indicators
import Logging
import Messaging

extension HubPipeline {
    /// Stream states or certificates in one frame of a WELCOME: with 32 ranges each, still well
    /// under the megabyte a child reads.
    private static let frameItemsMax = 1_024

    /// Whether a greeting is its connection's own.
    func check(_ hello: Hello, of peer: Directory.Peer) throws(ProtocolError) {
        let certificate = try verified(hello.chain)
        guard certificate.subject == peer.id else {
            throw ProtocolError(.identity, "the certificate is not the transport key's")
        }
        let digest = hello.chain.leaf.digest
        guard digest == peer.certificateDigest || directory.isSuperseded(digest, of: peer.id) else {
            throw ProtocolError(.certificate, "the certificate is not the one in force")
        }
    }

    /// The chain of a greeting, under the federation in force or one that handed over to it.
    func verified(_ chain: CertificateChain) throws(ProtocolError) -> Certificate {
        for former in identity.formerFederations {
            if let certificate = try? chain.verified(under: former) { return certificate }
        }
        return try chain.verified(under: identity.federation)
    }

    /// A member that greets with its new keys leaves the old transport key for good.
    func dropOldTransport(of peer: Directory.Peer, greetingWith key: TransportKey) {
        guard case .member(let member) = peer, member.oldTransport != nil,
            member.certificate.transportKey == key
        else { return }
        do {
            try store.dropOldTransport(of: member.node)
            directory.dropOldTransport(of: member.node)
            admission.replace(with: try admittedKeys())
        } catch {
            logger.error("an old transport key could not be struck off")
        }
    }

    /// Answers HELLO: what is settled, which certificates are known, what there is to fetch.
    func greet(_ hello: Hello, from peer: Directory.Peer) -> [Envelope] {
        hearing.greeted(peer, holding: hello.holds)
        watch(hello, of: peer)
        if case .child = peer {
            directory.holds(peer.id, release: hello.holds.release)
            directory.says(peer.id, pastLedger: hello.pastLedger)
            do {
                try store.holds(child: peer.id, release: hello.holds.release)
                try store.says(child: peer.id, pastLedger: hello.pastLedger)
            } catch {
                logger.error("what a child holds could not be noted")
            }
        }
        let isInForce = hello.chain.leaf.digest == peer.certificateDigest
        let isOfThisTree = (try? hello.chain.verified(under: identity.federation)) != nil
        let welcomes = welcome(
            peer,
            issued: isInForce ? nil : issued(to: peer.id),
            delegations: isOfThisTree ? [] : identity.delegations,
            viewings: viewings(for: peer, at: hello.viewings)
        )
        return (refusedAbove(peer) + otherHistory(hello.head, of: peer)).map { .nack($0) }
            + welcomes.map { .welcome($0) }
    }

    /// A node that shows another body than the one settled at its head is a second machine, or met a
    /// hub that was set back and took the other machine's: it seals again what it thinks is here.
    private func otherHistory(_ head: Hello.BatchPosition?, of peer: Directory.Peer) -> [Nack] {
        guard case .member(let member) = peer, let head, let digest = head.digest else { return [] }
        let id = BatchID(
            stream: StreamID(node: member.node, epoch: head.epoch),
            sequence: head.sequence
        )
        do {
            guard let settled = try store.settledDigest(of: id), settled != digest else {
                return []
            }
            return [otherBody(than: digest, under: id)]
        } catch {
            logger.error("what is settled at a node's head could not be read")
            return []
        }
    }

    /// What counts here and is refused higher up is told to whoever sealed it, before each WELCOME
    /// until it is sealed again: nobody else can.
    private func refusedAbove(_ peer: Directory.Peer) -> [Nack] {
        guard !identity.scope.isRoot else { return [] }
        let nodes = nodes(behind: peer)
        let again = forwarding.toSealAgain.filter { nodes.contains($0.stream.node) }.sorted()
            .prefix(Self.refusalsMax)
            .map {
                Nack(
                    batch: $0,
                    error: ProtocolError(.unknownCatalogue, "a hub above does not know it"),
                    retry: .afterCatalogue
                )
            }
        do {
            return again + (try store.parentRefusals(of: nodes, limit: Self.refusalsMax))
        } catch {
            logger.error("refusals of the parent could not be read")
            return []
        }
    }

    private static let refusalsMax = 64

    private func nodes(behind peer: Directory.Peer) -> Set<PartyID> {
        switch peer {
        case .member(let member): [member.node]
        case .child(let child):
            Set(directory.members.values.filter { $0.via == child.certificate.subject }.map(\.node))
        }
    }

    /// The digest of a release this hub holds.
    func releaseDigest(_ number: UInt64) -> Digest? {
        (try? store.release(number))?.manifest.digest
    }

    private func welcome(
        _ peer: Directory.Peer,
        issued: CertificateChain?,
        delegations: [Sealed],
        viewings: (newest: UInt64, areOthers: Bool)
    ) -> [Welcome] {
        let own: (StreamID) -> Bool
        var certificates: [Digest] = []
        var lists: [Digest] = []
        var moved: [CertificateChain] = []
        switch peer {
        case .member(let member):
            own = { $0.node == member.node }
        case .child(let child):
            let hub = child.certificate.subject
            let nodes = directory.nodes(certifiedBy: hub)
            own = { nodes.contains($0.node) }
            certificates = directory.certificates { nodes.contains($0.node) }
            moved = movedAway(from: hub, among: nodes)
            lists = directory.register[.hub(hub)].map { [$0.sealed.digest] } ?? []
        }
        let states = streams.filter { own($0.key) }.sorted { $0.key < $1.key }
            .map { StreamState(stream: $0.key, settled: $0.value) }
        let frames = max(
            1,
            (max(states.count, certificates.count) + Self.frameItemsMax - 1) / Self.frameItemsMax,
            (moved.count + Limits.welcomeMovedMax - 1) / Limits.welcomeMovedMax
        )
        let revisions = revisions(of: peer)
        let standing = standing(for: peer)
        return (0..<frames).map { frame in
            Welcome(
                chain: identity.chain,
                streams: Self.part(frame, of: states),
                highestEpochCounter: states.map(\.stream.epoch.counter).max() ?? 0,
                revisions: frame == 0 ? revisions : [:],
                window: Self.windowBatches,
                standing: standing,
                certificates: Self.part(frame, of: certificates),
                revocations: lists,
                issued: frame == 0 ? issued : nil,
                delegations: delegations,
                moved: Self.part(frame, of: moved, max: Limits.welcomeMovedMax),
                viewings: viewings.newest,
                hasOtherViewings: viewings.areOthers,
                isComplete: frame == frames - 1
            )
        }
    }

    private static func part<Item>(
        _ index: Int,
        of items: [Item],
        max: Int = frameItemsMax
    ) -> [Item] {
        Array(items.dropFirst(index * max).prefix(max))
    }

    private func revisions(of peer: Directory.Peer) -> [String: UInt32] {
        guard case .member(let member) = peer else { return [:] }
        var revisions: [String: UInt32] = [:]
        for period in shelf?.catalogue.periods ?? [] {
            let key = Fold.Key(cluster: member.scope.cluster, period: period.code)
            if let current = fold.current[key] {
                revisions[period.code.rawValue] = current.rank.revision
            }
        }
        return revisions
    }
}
