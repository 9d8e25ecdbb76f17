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
        let client = EnrolmentClient(
            messenger: try environment.messenger(),
            timing: environment.patience(invite.enrolmentEndpoint).timing,
            now: environment.uptime
        )
        let request = try Enrol(
            invite,
            signingKey: keys.signing,
            transportKey: keys.transportKey
        )
        let enrolment: Enrolment
        do {
            enrolment = try await client.enrol(
                invite,
                request: request,
                keys: keys.transport,
                deadlineSeconds: Self.enrolmentSecondsMax
            )
        } catch {
            throw NodeError.enrolment(error)
        }
        try await store.keep(
            enrolment,
            parent: ParentAddress(invite),
            atSeconds: environment.clock()
        )
        return try await store.membership()
    }
}
