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
        let answer: Enrolled? = await Question.ask(frame, on: link, until: deadline, now: now) {
            if case .enrolled(let answer) = $0 { answer } else { nil }
        }
        await link.close()
        switch answer {
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
