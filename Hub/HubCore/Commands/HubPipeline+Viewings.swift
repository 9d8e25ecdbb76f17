import ClusterProtocol
import Exchange
import Indicators
import Logging

/// Who looked at what a cluster reported: signed here, kept, and told to that cluster
/// (PROTOCOL.md §4.10).
extension HubPipeline {
    /// Notes that figures of members are about to be shown; they may be shown once it returned.
    ///
    /// The same person, figures and day make one viewing, however often the page is opened.
    ///
    /// - Throws: The error of the disk; then nothing may be shown.
    package func noteViewings(_ viewings: [MemberViewing]) throws {
        guard !viewings.isEmpty else { return }
        let moment = Moment(seconds: surroundings.nowSeconds())
        let stored = try viewings.map { viewing in
            let body = try Viewing(
                hub: identity.id,
                hubName: identity.name,
                cluster: viewing.cluster,
                viewedOn: moment.day,
                person: viewing.personName,
                function: viewing.function,
                showedGrid: viewing.rights.contains(.grid),
                showedFigures: viewing.rights.contains(.figures),
                periods: viewing.periods.map(\.rawValue)
            ).encoded()
            return StoredViewing(
                cluster: viewing.cluster,
                sealed: try Sealed(body, as: .viewing, by: identity.signing)
            )
        }
        let entries = viewings.map { viewing in
            AuditEntry(
                atSeconds: moment.seconds,
                actor: viewing.login,
                action: "view member",
                detail: [
                    viewing.cluster.hex, "\(viewing.personName), \(viewing.function)",
                    viewing.rights.map(\.rawValue).sorted().joined(separator: ","),
                    viewing.periods.map(\.rawValue).joined(separator: ","), viewing.page,
                ].joined(separator: " | ")
            )
        }
        try store.add(stored, noting: entries)
    }

    /// The answer to a FETCH: what there is for whoever asks, oldest first.
    func viewings(above number: UInt64, for peer: Directory.Peer) throws -> Slice {
        let found = try store.viewings(
            of: clusters(behind: peer),
            above: number,
            limit: Limits.sliceViewingsMax
        )
        return .viewings(
            ViewingsAnswer(
                viewings: found.viewings,
                chain: signers(of: found.viewings),
                through: found.through,
                above: number
            )
        )
    }

    /// Everything there is for somebody, as a stick carries it: it says of no number that all up to
    /// it are there.
    func everyViewing(for peer: Directory.Peer) throws -> [Slice] {
        let all = try store.viewings(of: clusters(behind: peer), above: 0, limit: .max).viewings
        return stride(from: 0, to: all.count, by: Limits.sliceViewingsMax).map { start in
            let part = Array(all[start..<min(start + Limits.sliceViewingsMax, all.count)])
            return .viewings(ViewingsAnswer(viewings: part, chain: signers(of: part), through: 0))
        }
    }

    /// Number of the newest there is for somebody, 0 for none; and whether up to the position that
    /// was greeted with there are others than were received.
    func viewings(
        for peer: Directory.Peer,
        at position: ViewingPosition
    ) -> (newest: UInt64, areOthers: Bool) {
        do {
            let all = try store.viewingDigests(of: clusters(behind: peer))
            let received = all.prefix { $0.number <= position.number }
            let own = ViewingPosition.start.after(
                received.map(\.digest),
                through: position.number
            )
            let newest = all.last?.number ?? 0
            // A position beyond everything here is another history's too.
            return (newest, own != position || received.last?.number ?? 0 != position.number)
        } catch {
            logger.error("what was looked at could not be read", metadata: ["error": "\(error)"])
            return (0, false)
        }
    }

    func keepViewings(_ answer: ViewingsAnswer) async throws {
        guard let parent = try parentAddress()?.transportKey else { return }
        var pool = pool
        for sealed in answer.chain { pool.add(sealed) }
        let verifier = ViewingVerifier(federation: identity.federation, certificates: pool)
        var kept: [StoredViewing] = []
        for sealed in answer.viewings {
            do {
                let cluster = try verifier.verified(sealed).cluster
                kept.append(StoredViewing(cluster: cluster, sealed: sealed))
            } catch {
                logger.error("a viewing is not taken", metadata: ["why": "\(error.detail)"])
            }
        }
        for sealed in kept.map(\.sealed) { try remember(signerOf: sealed, among: answer.chain) }
        try store.add(
            kept,
            from: parent,
            upTo: try store.viewingsHeld(from: parent).after(answer)
        )
    }

    private func clusters(behind peer: Directory.Peer) -> Set<ClusterID> {
        switch peer {
        case .member(let member): [member.scope.cluster]
        case .child(let child):
            Set(
                directory.members.values.filter { $0.via == child.certificate.subject }
                    .map(\.scope.cluster)
            )
        }
    }

    private func signers(of viewings: [Sealed]) -> [Sealed] {
        var chain = identity.issuersOfMembers
        for signer in Set(viewings.map(\.signer)) {
            let signers = pool.chain(signingWith: signer, under: identity.federation)
            for sealed in signers.map({ [$0.leaf] + $0.issuers }) ?? []
            where !chain.contains(sealed) {
                chain.append(sealed)
            }
        }
        return chain
    }
}
