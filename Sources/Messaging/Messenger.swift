public import Logging

/// The process's access to ZeroMQ: one context, one thread, any number of links.
///
/// A process has one at a time. Keep it for as long as its links are used: when it goes, all of
/// them close. End it with ``shutdown()``, which waits until its thread is gone.
public final class Messenger: Sendable {
    private let reactor: Reactor

    private init(reactor: Reactor) {
        self.reactor = reactor
    }

    deinit {
        reactor.thread.abandon()
    }

    /// Starts the context and its thread.
    ///
    /// - Throws: `MessagingError`: `contextAlreadyLive` when the process has a messenger,
    ///   `resourcesExhausted`.
    public static func start(
        limits: MessengerLimits = .default,
        logger: Logger,
        metrics: MessagingMetrics = MessagingMetrics()
    ) throws(MessagingError) -> Messenger {
        try start(limits: limits, logger: logger, metrics: metrics, answersAuthentication: true)
    }

    /// Starts a messenger that may lack the authentication handler, for tests of what happens
    /// then.
    package static func start(
        limits: MessengerLimits,
        logger: Logger,
        metrics: MessagingMetrics,
        answersAuthentication: Bool
    ) throws(MessagingError) -> Messenger {
        let reactor = try Reactor(
            limits: limits,
            logger: logger,
            metrics: metrics,
            answersAuthentication: answersAuthentication
        )
        do throws(MessagingError) {
            try reactor.thread.start(reactor)
        } catch {
            // Without its thread the reactor still runs what is posted, and its context must be ended.
            reactor.thread.post { reactor.assumeIsolated { $0.close() } }
            throw error
        }
        return Messenger(reactor: reactor)
    }

    /// Ends the authentication handler of a running messenger, for tests of what happens then.
    package func endAuthentication() async {
        await reactor.perform { $0.endAuthentication() }
    }

    /// Opens a listener that talks with each of its peers by itself.
    ///
    /// With keys it first proves, on the loopback interface, that a stranger is refused.
    ///
    /// - Throws: `MessagingError`: among others `securityRequired`, `domainEmpty`, `domainInUse`,
    ///   `endpointInUse`, `authenticationSelfTestFailed`.
    public func router(
        _ configuration: RouterConfiguration
    ) async throws(MessagingError) -> RouterLink {
        RouterLink(channel: try await reactor.openLink(ChannelPlan(configuration)))
    }

    /// Opens a link to one router; it returns before the connection is there, see
    /// ``DealerLink/states``.
    ///
    /// - Throws: `MessagingError`: `securityRequired`, `endpointInvalid`, `resourcesExhausted`.
    public func dealer(
        _ configuration: DealerConfiguration
    ) async throws(MessagingError) -> DealerLink {
        DealerLink(channel: try await reactor.openLink(ChannelPlan(configuration)))
    }

    /// Opens a listener that tells all its subscribers the same thing.
    ///
    /// With keys it first proves, on the loopback interface, that a stranger is refused.
    ///
    /// - Throws: `MessagingError`, as ``router(_:)``.
    public func publisher(
        _ configuration: PublisherConfiguration
    ) async throws(MessagingError) -> PublisherLink {
        PublisherLink(channel: try await reactor.openLink(ChannelPlan(configuration)))
    }

    /// Opens a link to one publisher.
    ///
    /// - Throws: `MessagingError`, as ``dealer(_:)``.
    public func subscriber(
        _ configuration: SubscriberConfiguration
    ) async throws(MessagingError) -> SubscriberLink {
        SubscriberLink(channel: try await reactor.openLink(ChannelPlan(configuration)))
    }

    /// Closes all links, ends the context and waits until the thread is gone.
    ///
    /// Messages libzmq still holds are lost. Those who wait on a link leave with an empty group;
    /// later calls throw `closed`. A second call is no error.
    public func shutdown() async {
        await reactor.perform { $0.close() }
        await reactor.thread.join()
    }
}
