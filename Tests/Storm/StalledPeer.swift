import ClusterProtocol
import HubTestSupport
import Messaging
import TestSupport

/// An admitted peer that asks as fast as it can and never reads, on either port.
struct StalledPeer {
    private static let questions = 20_000

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

    /// Asks; says how many questions libzmq took.
    func ask() async throws -> Int {
        guard await link.connects() else { throw Unexpected(what: "no connection") }
        let hello = try identity.hello().encoded()
        var taken = 0
        for _ in 0..<Self.questions {
            do {
                try await link.dealer.send(hello)
                taken += 1
            } catch {
                try await Task.sleep(for: .microseconds(100))
            }
        }
        return taken
    }

    func leave() async {
        await link.dealer.close()
        await news.close()
    }
}
