import ClusterProtocol
import Messaging

/// The hub's three ports: members' exchange, enrolment of strangers, news for everybody admitted.
struct HubPorts {
    let exchange: RouterLink
    let enrolment: RouterLink
    let news: PublisherLink

    /// A child has at most its window unanswered, a batch in each message at the worst, and a
    /// greeting: twice that never waits here.
    private static let exchangeGuarding = GuardLimits(
        key: KeyLimits(
            messagesPerSecond: 2_000,
            burstMessages: 8_192,
            queuedMessagesMax: 2 * Limits.windowBatchesMax,
            dropsMax: 1_024
        )
    )

    static func open(_ hub: HubPipeline, messenger: Messenger) async throws -> HubPorts {
        let endpoints = try HubEndpoints(hub.store)
        let keys = await hub.identity.transport
        let admission = hub.door
        let exchange = try await messenger.router(
            RouterConfiguration(
                endpoint: endpoints.listening(.exchange),
                security: .curve(keys, admission: admission, domain: "grenier-exchange"),
                limits: LinkLimits(
                    inboundFrameBytesMax: Limits.hubFrameBytesMax,
                    outboundFrameBytesMax: Limits.childFrameBytesMax,
                    guarding: exchangeGuarding
                )
            )
        )
        var open = RouterConfiguration(
            endpoint: endpoints.listening(.enrolment),
            security: .curve(keys, admission: AdmitAll(), domain: "grenier-enrolment"),
            limits: LinkLimits(
                inboundFrameBytesMax: Limits.enrolmentFrameBytesMax,
                outboundFrameBytesMax: Limits.childFrameBytesMax,
                guarding: .brief
            )
        )
        open.reportsPeerAddress = true
        let enrolment = try await messenger.router(open)
        let news = try await messenger.publisher(
            PublisherConfiguration(
                endpoint: endpoints.listening(.news),
                security: .curve(keys, admission: admission, domain: "grenier-news")
            )
        )
        return HubPorts(exchange: exchange, enrolment: enrolment, news: news)
    }
}
