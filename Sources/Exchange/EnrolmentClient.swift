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
        let answer = await Self.ask(frame, on: link, until: deadline, now: now)
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

    /// Seconds between two requests.
    private static let repeatSeconds = 3.0

    private static func ask(
        _ frame: [UInt8],
        on link: DealerLink,
        until deadline: Double,
        now: @escaping @Sendable () -> Double
    ) async -> Enrolled? {
        await withTaskGroup(of: Enrolled?.self) { group in
            group.addTask {
                for await frame in link.messages {
                    if case .enrolled(let answer) = try? Envelope(
                        decoding: frame,
                        bytesMax: Limits.childFrameBytesMax
                    ) {
                        return answer
                    }
                }
                return nil
            }
            group.addTask {
                var nextAt = -Double.infinity
                while now() < deadline {
                    if now() >= nextAt, (try? await link.send(frame)) != nil {
                        nextAt = now() + repeatSeconds
                    }
                    guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { break }
                }
                return nil
            }
            let answer = await group.next() ?? nil
            group.cancelAll()
            return answer
        }
    }
}
