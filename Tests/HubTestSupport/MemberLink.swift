package import ClusterProtocol
package import Messaging
import TestSupport

/// A member's connection to a hub's exchange port.
package final class MemberLink: Sendable {
    package let dealer: DealerLink

    package init(_ invite: Invite, keys: CurveKeyPair) async throws {
        dealer = try await SharedMessenger.messenger().dealer(
            DealerConfiguration(
                endpoint: invite.exchangeEndpoint,
                security: .curve(
                    keys,
                    serverKey: try CurvePublicKey(bytes: invite.hubTransportKey.bytes)
                ),
                timing: .loopback,
                limits: LinkLimits(
                    inboundFrameBytesMax: Limits.childFrameBytesMax,
                    outboundFrameBytesMax: 1_048_576
                )
            )
        )
    }

    package convenience init(_ member: MemberIdentity) async throws {
        try await self.init(member.invite, keys: member.keys)
    }

    package func connects(within limit: Duration = .seconds(60)) async -> Bool {
        await eventually(within: limit) { dealer.currentState == .connected }
    }

    package func send(_ envelope: Envelope) async throws {
        try await dealer.send(envelope.encoded())
    }

    /// The next answer, or nothing in that time.
    package func next(within limit: Duration = .seconds(60)) async -> Envelope? {
        let frame = await withTaskGroup(of: [UInt8]?.self) { tasks in
            tasks.addTask { [dealer] in (try? await dealer.nextGroup(max: 1))?.first }
            tasks.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            defer { tasks.cancelAll() }
            return await tasks.next() ?? nil
        }
        return frame.flatMap { try? Envelope(decoding: $0, bytesMax: Limits.childFrameBytesMax) }
    }

    /// Greets, again where the hub asks for it, and returns the whole of its answer's last frame.
    package func greet(
        _ hello: Envelope,
        within limit: Duration = .seconds(60)
    ) async throws
        -> Welcome
    {
        guard await connects() else { throw Unexpected(what: "no connection") }
        try await send(hello)
        while let envelope = await next(within: limit) {
            switch envelope {
            case .welcome(let welcome) where welcome.isComplete: return welcome
            case .nack(let nack) where nack.error.code != .helloFirst: throw nack.error
            default: continue
            }
        }
        throw Unexpected(what: "no welcome")
    }

    /// Hands over and waits for the acknowledgement, with the refusals before it.
    package func put(
        _ put: Put,
        within limit: Duration = .seconds(60)
    ) async throws
        -> (ack: Ack?, refused: [Nack])
    {
        try await send(.put(put))
        var refused: [Nack] = []
        while let envelope = await next(within: limit) {
            switch envelope {
            case .ack(let ack): return (ack, refused)
            case .nack(let nack):
                refused.append(nack)
                if nack.batch == nil, nack.digest == nil { return (nil, refused) }
            default: continue
            }
        }
        return (nil, refused)
    }
}

/// A stranger's or a member's connection to the enrolment port.
package enum Enrolling {
    /// The frames a hub answers to frames sent one after the other, nothing where it is silent.
    package static func answers(
        to frames: [[UInt8]],
        _ invite: Invite,
        keys: CurveKeyPair,
        within limit: Duration = .seconds(60)
    ) async throws -> [[UInt8]?] {
        let dealer = try await SharedMessenger.messenger().dealer(
            DealerConfiguration(
                endpoint: invite.enrolmentEndpoint,
                security: .curve(
                    keys,
                    serverKey: try CurvePublicKey(bytes: invite.hubTransportKey.bytes)
                ),
                timing: .loopback,
                limits: LinkLimits(
                    inboundFrameBytesMax: Limits.childFrameBytesMax,
                    outboundFrameBytesMax: 1_048_576
                )
            )
        )
        guard await eventually({ dealer.currentState == .connected }) else {
            throw Unexpected(what: "no connection to the enrolment port")
        }
        var answers: [[UInt8]?] = []
        for frame in frames {
            try await dealer.send(frame)
            answers.append(
                await withTaskGroup(of: [UInt8]?.self) { tasks in
                    tasks.addTask { (try? await dealer.nextGroup(max: 1))?.first }
                    tasks.addTask {
                        try? await Task.sleep(for: limit)
                        return nil
                    }
                    defer { tasks.cancelAll() }
                    return await tasks.next() ?? nil
                }
            )
        }
        await dealer.close()
        return answers
    }

    /// What a hub answers to an invite with new keys, unchecked.
    package static func acceptance(_ invite: Invite) async throws -> Enrolled.Acceptance {
        let keys = try CurveKeyPair.generate()
        let request = try MemberIdentity.request(invite, signing: .random(), keys: keys)
        let frame = try await answers(
            to: [try Envelope.enrol(request).encoded()],
            invite,
            keys: keys
        )[0]
        guard let frame,
            case .enrolled(.accepted(let acceptance)) = try Envelope(
                decoding: frame,
                bytesMax: Limits.childFrameBytesMax
            )
        else { throw Unexpected(what: "the enrolment was refused") }
        return acceptance
    }

    /// Becomes a member.
    package static func member(
        _ invite: Invite,
        signing: SigningKey = .random(),
        keys: CurveKeyPair? = nil
    ) async throws -> MemberIdentity {
        let keys = try keys ?? CurveKeyPair.generate()
        let request = try MemberIdentity.request(invite, signing: signing, keys: keys)
        let answer = try await answers(
            to: [try Envelope.enrol(request).encoded()],
            invite,
            keys: keys
        )[0]
        guard let answer,
            case .enrolled(let enrolled) = try Envelope(
                decoding: answer,
                bytesMax: Limits.childFrameBytesMax
            )
        else { throw Unexpected(what: "no answer to an enrolment") }
        switch enrolled {
        case .refused(let error): throw error
        case .accepted(let acceptance):
            return try MemberIdentity(
                invite,
                signing: signing,
                keys: keys,
                acceptance: acceptance
            )
        }
    }
}
