import ClusterProtocol
import Exchange

extension NodePipeline {
    /// Longest wait for a hub's answer to an enrolment.
    static let enrolmentSecondsMax = 60.0

    /// Before the first step: becomes a member of the hub that wrote the invite.
    ///
    /// A member goes to another hub of the same tree, as the same node of the same cluster, if the
    /// invite says that it is for this node: everything sealed is kept and goes to the new hub,
    /// which has none of it yet.
    ///
    /// Interrupted at any point it can be done again: the hub answers a repeated request
    /// identically.
    func enrol(_ text: String) async throws -> Membership {
        let invite = try await invite(text)
        let pair = try await pairToEnrol()
        let client = EnrolmentClient(
            messenger: try environment.messenger(),
            timing: environment.patience(invite.enrolmentEndpoint).timing,
            now: environment.uptime
        )
        let enrolment: Enrolment
        do {
            enrolment = try await client.enrol(
                invite,
                request: try request(for: invite, with: pair),
                keys: pair.transport,
                deadlineSeconds: Self.enrolmentSecondsMax
            )
        } catch let error as EnrolmentError {
            throw NodeError.enrolment(error)
        }
        return try await keep(enrolment, of: invite)
    }

    /// The invite of a text, if this node may still use one.
    func invite(_ text: String) async throws -> Invite {
        let invite: Invite
        do {
            invite = try InviteText.read(text)
        } catch {
            throw NodeError.invite(error.message)
        }
        if let held = try? await store.membership() {
            guard invite.subject == held.node else {
                throw NodeError.alreadyEnrolled(name: held.name)
            }
            guard invite.federation == held.parent.federation else { throw NodeError.notATransfer }
        }
        guard invite.role == .cluster else { throw NodeError.inviteForHub }
        return invite
    }

    /// What the hub is asked: the same each time.
    func request(for invite: Invite) async throws -> Enrol {
        try request(for: invite, with: try await pairToEnrol())
    }

    private func request(for invite: Invite, with pair: NodeKeys.Pair) throws -> Enrol {
        try Enrol(invite, signingKey: pair.signing, transportKey: pair.transportKey)
    }

    /// The keys last taken: a change that the hub before never certified goes along.
    private func pairToEnrol() async throws -> NodeKeys.Pair {
        guard let held = try? await store.membership() else { return try keys.held() }
        return try await store.read { [store, keys] db in
            NodeKeys.Pair(
                signing: try keys.signing(try store.signingKey(of: held, in: db)),
                transport: try keys.transport(try store.transportKey(of: held, in: db))
            )
        }
    }

    /// The node is a member once this is committed.
    func keep(_ enrolment: Enrolment, of invite: Invite) async throws -> Membership {
        if let held = try? await store.membership() {
            let certificate = enrolment.certificate
            // Asked again after it was kept.
            if enrolment.acceptance.chain.leaf.digest == held.certificateDigest { return held }
            guard certificate.subject == held.node, certificate.serial > held.certificate.serial,
                certificate.cluster?.cluster == held.scope.cluster
            else { throw NodeError.notATransfer }
        }
        try await store.keep(
            enrolment,
            parent: ParentAddress(invite).under(enrolment.federation),
            atSeconds: environment.clock()
        )
        return try await store.membership()
    }
}
