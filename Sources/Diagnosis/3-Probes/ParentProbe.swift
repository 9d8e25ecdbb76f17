import ClusterProtocol
import Exchange
import Messaging

/// Knocks at the hub above, shows the key, greets, and listens to the answer.
///
/// The greeting says no position of the outbox: one that is older by a moment would look like an
/// old disk.
struct ParentProbe {
    let messenger: Messenger
    let patience: DoctorPatience
    let now: @Sendable () -> Double

    /// Without keys it knocks and goes no further.
    func facts(of party: PartyFacts, keys: CurveKeyPair?) async -> ParentFacts? {
        guard let parent = party.parent, let knock = Knock(endpoint: parent.exchangeEndpoint) else {
            return nil
        }
        var facts = ParentFacts(
            address: knock.address,
            reach: await knock.reach(within: patience.stepMilliseconds)
        )
        guard facts.reach == .open, let keys, let greeting = party.greeting,
            let serverKey = try? CurvePublicKey(bytes: parent.transportKey.bytes),
            let link = try? await messenger.dealer(
                DealerConfiguration(
                    endpoint: parent.exchangeEndpoint,
                    security: .curve(keys, serverKey: serverKey),
                    timing: patience.timing
                )
            )
        else { return facts }
        facts.session = await session(on: link)
        if facts.session == .open {
            facts.answer = await answer(to: greeting, on: link, from: parent)
        }
        if let bye = try? Envelope.bye.encoded() { try? await link.send(bye) }
        await link.close()
        if facts.session == .refused || facts.answer == .refused(.revoked) {
            facts.endedOn = await ending(greeting, parent, keys)
        }
        return facts
    }

    private func session(on link: DealerLink) async -> ParentFacts.Session {
        await limited {
            for await state in link.states {
                switch state {
                case .connected: return .open
                case .refused(.authentication): return .refused
                case .refused: return .otherKey
                case .connecting, .disconnected, .closed: continue
                }
            }
            return nil
        } ?? .silent
    }

    private func answer(
        to greeting: [UInt8],
        on link: DealerLink,
        from parent: ParentAddress
    ) async -> ParentFacts.Answer {
        guard (try? await link.send(greeting)) != nil else { return .none }
        return await limited {
            for await frame in link.messages {
                if let version = Envelope.version(of: frame), version != Envelope.version {
                    return .otherVersion(version)
                }
                switch try? Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax) {
                case .welcome(let welcome):
                    return (try? parent.verify(welcome.chain)) == nil ? .falseCertificate : .welcome
                case .nack(let nack): return .refused(nack.error.code)
                default: continue
                }
            }
            return nil
        } ?? .none
    }

    /// The day on which a list that the federation or a hub above signed ended this party.
    private func ending(
        _ greeting: [UInt8],
        _ parent: ParentAddress,
        _ keys: CurveKeyPair
    ) async -> DayNumber? {
        let inquiry = EndingInquiry(
            messenger: messenger,
            setup: UplinkClient.Setup(
                parent: parent,
                keys: { keys },
                configuration: UplinkConfiguration(parts: []),
                timing: patience.timing,
                now: now
            )
        )
        let envelope = try? Envelope(decoding: greeting, bytesMax: Limits.hubFrameBytesMax)
        guard case .hello(let hello) = envelope, let answer = await inquiry.ask(),
            let own = try? Certificate(decoding: hello.chain.leaf.body)
        else { return nil }
        let verifier = RevocationVerifier(
            federation: parent.federation,
            certificates: CertificatePool(hello.chain.issuers + answer.chain)
        )
        var register = RevocationRegister()
        for list in answer.lists {
            guard let verified = try? verifier.verified(list) else { continue }
            try? register.take(verified)
        }
        let issuers = Set(
            hello.chain.issuers.compactMap { try? Certificate(decoding: $0.body).subject }
        )
        return register.endedOn(own, issuers: issuers)
    }

    /// What a step came to, or nothing when its time was over.
    private func limited<Result: Sendable>(
        _ step: @escaping @Sendable () async -> Result?
    ) async -> Result? {
        await withTaskGroup(of: Result?.self) { group in
            group.addTask { await step() }
            group.addTask { [patience] in
                try? await Task.sleep(for: .milliseconds(Int(patience.stepMilliseconds)))
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
