import ClusterProtocol
import Exchange

extension NodePipeline {
    /// Longest wait for a hub's answer to an enrolment.
    static let enrolmentSecondsMax = 60.0

    /// Before the first step: becomes a member of the hub that wrote the invite.
    ///
    /// Interrupted at any point it can be done again: the hub answers a repeated request
    /// identically.
    func enrol(_ text: String) async throws -> Membership {
        let invite = try await invite(text)
        let client = EnrolmentClient(
            messenger: try environment.messenger(),
            timing: environment.patience(invite.enrolmentEndpoint).timing,
            now: environment.uptime
        )
        let enrolment: Enrolment
        do {
            enrolment = try await client.enrol(
                invite,
                request: try request(for: invite),
                keys: try keys.held().transport,
                deadlineSeconds: Self.enrolmentSecondsMax
            )
        } catch let error as EnrolmentError {
            throw NodeError.enrolment(error)
        }
        return try await keep(enrolment, of: invite)
    }

    /// The invite of a text, if this node may still use one.
    func invite(_ text: String) async throws -> Invite {
        if let held = try? await store.membership() {
            throw NodeError.alreadyEnrolled(name: held.name)
        }
        let invite: Invite
        do {
            invite = try InviteText.read(text)
        } catch {
            throw NodeError.invite(error.message)
        }
        guard invite.role == .cluster else { throw NodeError.inviteForHub }
        return invite
    }

    /// What the hub is asked: the same each time.
    func request(for invite: Invite) throws -> Enrol {
        let held = try keys.held()
        return try Enrol(
            invite,
            signingKey: held.signing,
            transportKey: held.transportKey
        )
    }

    /// The node is a member once this is committed.
    func keep(_ enrolment: Enrolment, of invite: Invite) async throws -> Membership {
        try await store.keep(
            enrolment,
            parent: ParentAddress(invite),
            atSeconds: environment.clock()
        )
        return try await store.membership()
    }
}
