import Messaging
import TestSupport
import Testing

@Suite("Publisher and subscriber")
struct PublisherTests {
    private let keys: CurveKeyPair
    private let allowed = AllowList()

    init() throws {
        keys = try CurveKeyPair.generate()
    }

    private func publisher(_ domain: String) async throws -> PublisherLink {
        try await SharedMessenger.messenger().publisher(
            PublisherConfiguration(
                endpoint: "tcp://127.0.0.1:*",
                security: .curve(keys, admission: allowed, domain: domain)
            )
        )
    }

    private func subscriber(
        _ publisher: PublisherLink,
        topics: [[UInt8]],
        isAdmitted: Bool = true
    ) async throws -> SubscriberLink {
        let own = try CurveKeyPair.generate()
        if isAdmitted { allowed.add(own.publicKey) }
        return try await SharedMessenger.messenger().subscriber(
            SubscriberConfiguration(
                endpoint: publisher.endpoint,
                security: .curve(own, serverKey: keys.publicKey),
                topics: topics,
                timing: .loopback
            )
        )
    }

    @Test("a subscriber hears the welcome frame and its topic, nothing else")
    func topics() async throws {
        let publisher = try await publisher("topics")
        try await publisher.setWelcome([1, 0])
        let subscriber = try await subscriber(publisher, topics: [[1]])
        #expect(try await subscriber.nextGroup(max: 1) == [[1, 0]])
        #expect(await eventually { publisher.counters.subscriptionChanges == 1 })
        try await publisher.send(topic: [2], [7])
        try await publisher.send(topic: [1], [8])
        #expect(try await subscriber.nextGroup(max: 9) == [[1, 8]])
        #expect(subscriber.currentState == .connected)
        await #expect {
            try await publisher.send(topic: [1], .init(repeating: 0, count: 200))
        } throws: {
            ($0 as? MessagingError)?.code == .frameTooLarge
        }
    }

    @Test("a stranger cannot subscribe")
    func stranger() async throws {
        let publisher = try await publisher("strangeSubscriber")
        let stranger = try await subscriber(publisher, topics: [[]], isAdmitted: false)
        #expect(await eventually { stranger.lastRefusal == .authentication(status: 400) })
        try await publisher.send(topic: [], [1])
        #expect(stranger.counters.received == 0)
    }

    @Test("an endless subscription ends the connection, others hear on")
    func longTopic() async throws {
        let publisher = try await publisher("longTopic")
        let good = try await subscriber(publisher, topics: [[1]])
        let bad = try await subscriber(publisher, topics: [[UInt8](repeating: 1, count: 1000)])
        #expect(await eventually { bad.counters.disconnections > 0 })
        #expect(await eventually { publisher.counters.subscriptionChanges >= 1 })
        try await publisher.send(topic: [1], [5])
        #expect(try await good.nextGroup(max: 1) == [[1, 5]])
    }
}
