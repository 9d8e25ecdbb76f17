import ClusterProtocol
import HubTestSupport
import Messaging
import TestSupport

/// An admitted peer that asks as fast as it can and never reads, on either port.
struct StalledPeer {
    private static let questions = 5_000

    private let link: MemberLink
    private let news: SubscriberLink
    private let identity: MemberIdentity

    init(_ identity: MemberIdentity) async throws {
        self.identity = identity
        link = try await MemberLink(identity)
        news = try await SharedMessenger.messenger().subscriber(
            SubscriberConfiguration(
                endpoint: identity.invite.newsEndpoint,
                security: .curve(
                    identity.keys,
                    serverKey: try CurvePublicKey(bytes: identity.invite.hubTransportKey.bytes)
                ),
                topics: [[]],
                timing: .loopback
            )
        )
    }

    /// Asks while the storm lasts, and reads nothing.
    func ask(until board: StormBoard) async throws {
        let hello = try identity.hello().encoded()
        var taken = 0
        while !board.isOver {
            do {
                if taken >= Self.questions { throw MessagingError(.wouldBlock, during: "asking") }
                try await link.dealer.send(hello)
                taken += 1
            } catch {
                // Nobody there, or nothing more is taken from who does not read.
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        board.asked(taken)
        await link.dealer.close()
        await news.close()
    }
}
