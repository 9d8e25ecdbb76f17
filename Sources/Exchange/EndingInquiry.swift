package import ClusterProtocol
package import Messaging

/// Asks a parent that lets this party in no longer, why: on the enrolment port, which is open to
/// every key (PROTOCOL.md §5.3).
package struct EndingInquiry: Sendable {
    /// Signed lists, and the certificates of their signers; nothing of it is checked yet.
    package struct Answer: Sendable {
        package let lists: [Sealed]
        package let chain: [Sealed]
    }

    private static let patienceSeconds = 10.0

    let messenger: Messenger
    let setup: UplinkClient.Setup

    package init(messenger: Messenger, setup: UplinkClient.Setup) {
        self.messenger = messenger
        self.setup = setup
    }

    /// The answer, or nothing: the parent cannot be reached, or knows of no end.
    package func ask() async -> Answer? {
        guard let endpoint = setup.parent.enrolmentEndpoint,
            let frame = try? Envelope.fetch(.revocations(above: 0)).encoded(),
            let keys = try? await setup.keys(),
            let serverKey = try? CurvePublicKey(bytes: setup.parent.transportKey.bytes),
            let link = try? await messenger.dealer(
                DealerConfiguration(
                    endpoint: endpoint,
                    security: .curve(keys, serverKey: serverKey),
                    timing: setup.timing
                )
            )
        else { return nil }
        let answer: Answer?? = await Question.ask(
            frame,
            on: link,
            until: setup.now() + Self.patienceSeconds,
            now: setup.now
        ) { envelope in
            switch envelope {
            case .slice(.revocations(let lists, let chain)): Answer(lists: lists, chain: chain)
            case .nack: .some(nil)
            default: nil
            }
        }
        await link.close()
        return answer ?? nil
    }
}
