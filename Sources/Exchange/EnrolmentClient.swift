public import ClusterProtocol
public import Messaging

/// Asks a hub to make a member of this party, over the enrolment port.
public struct EnrolmentClient: Sendable {
    private let messenger: Messenger
    private let timing: ConnectTiming
    private let now: @Sendable () -> Double

    /// Takes a messenger, waiting times, and seconds on a clock that does not go back.
    public init(
        messenger: Messenger,
        timing: ConnectTiming,
        now: @escaping @Sendable () -> Double
    ) {
        self.messenger = messenger
        self.timing = timing
        self.now = now
    }

    /// Sends the request until it is answered: the hub answers a repeated one identically.
    ///
    /// A hub that has too many requests is asked again until the deadline.
    ///
    /// - Throws: `EnrolmentError`.
    public func enrol(
        _ invite: Invite,
        request: Enrol,
        keys: CurveKeyPair,
        deadlineSeconds: Double
    ) async throws(EnrolmentError) -> Enrolment {
        let deadline = now() + deadlineSeconds
        let link: DealerLink
        let frame: [UInt8]
        do {
            frame = try Envelope.enrol(request).encoded()
            link = try await messenger.dealer(
                DealerConfiguration(
                    endpoint: invite.enrolmentEndpoint,
                    security: .curve(
                        keys,
                        serverKey: try CurvePublicKey(bytes: invite.hubTransportKey.bytes)
                    ),
                    timing: timing
                )
            )
        } catch {
            throw .unusable("\(error)")
        }
        let busy = BusyNote()
        let answer: Enrolled? = await Question.ask(frame, on: link, until: deadline, now: now) {
            guard case .enrolled(let answer) = $0 else { return nil }
            if case .refused(let error) = answer, error.code == .busy {
                busy.take()
                return nil
            }
            return answer
        }
        await link.close()
        switch answer {
        case nil where busy.isTaken: throw .busy
        case nil: throw .unreachable(endpoint: invite.enrolmentEndpoint)
        case .refused(let error): throw .refused(error)
        case .accepted(let acceptance):
            do {
                return try Enrolment(acceptance, of: request, under: invite)
            } catch {
                throw .refused(error)
            }
        }
    }
}
