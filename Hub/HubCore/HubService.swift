import ClusterProtocol
import DataFolder
import Exchange
import Foundation
public import Localisation
public import Logging
import Messaging
public import ServiceLifecycle

/// A running hub: its three ports, its control socket, and the session with its parent.
public struct HubService: Service {
    private let path: String
    private let surroundings: Surroundings
    private let logger: Logger
    private let language: Language
    private let ready: @Sendable (String) -> Void
    private let beside: (@Sendable (HubPipeline) async throws -> Void)?

    /// Prepares a hub to run; `ready` is told, once, where it listens.
    public init(
        path: String,
        surroundings: Surroundings,
        logger: Logger,
        language: Language,
        ready: @escaping @Sendable (String) -> Void
    ) {
        self.path = path
        self.surroundings = surroundings
        self.logger = logger
        self.language = language
        self.ready = ready
        beside = nil
    }

    /// The same, with something that runs beside it and asks the hub, such as its pages.
    package init(
        _ service: HubService,
        beside: @escaping @Sendable (HubPipeline) async throws -> Void
    ) {
        path = service.path
        surroundings = service.surroundings
        logger = service.logger
        language = service.language
        ready = service.ready
        self.beside = beside
    }

    /// Serves until it is asked to stop; what was acknowledged is on the disk at every moment.
    ///
    /// - Throws: `HubError`, `MessagingError`, or the error of the disk.
    public func run() async throws {
        let messenger = try Messenger.start(logger: logger)
        do {
            try await serve(messenger)
        } catch {
            await messenger.shutdown()
            throw error
        }
        await messenger.shutdown()
    }

    private func serve(_ messenger: Messenger) async throws {
        let access = try await DataFolder.open(path, messenger: messenger)
        guard case .owner(let lock) = access else {
            throw HubError.alreadyRuns(path)
        }
        defer { withExtendedLifetime(lock) {} }
        let hub = try HubOffice.open(path, surroundings: surroundings, logger: logger)
        let ports = try await HubPorts.open(hub, messenger: messenger)
        let (news, told) = AsyncStream.makeStream(of: HubNews.self, bufferingPolicy: .unbounded)
        await hub.tell { told.yield($0) }
        await hub.watch {
            [ports.exchange.counters, ports.enrolment.counters, ports.news.counters]
        }
        let office = HubOffice(
            hub: hub,
            messenger: messenger,
            surroundings: surroundings,
            logger: logger
        )
        let control = try await ControlServer.open(lock, messenger: messenger)
        let running = Text.hubRunning(
            await hub.identity.name,
            ports.exchange.endpoint,
            ports.enrolment.endpoint,
            ports.news.endpoint
        )
        let lines = [running] + (await hub.restoreNotice)
        ready(lines.map { $0.rendered(in: language) }.joined(separator: "\n"))
        told.yield(.parent)
        do {
            try await cancelWhenGracefulShutdown {
                try await withThrowingTaskGroup(of: Void.self) { tasks in
                    tasks.addTask { try await exchange(ports.exchange, hub) }
                    tasks.addTask { try await enrol(ports.enrolment, hub) }
                    tasks.addTask { try await hub.untilDiskFails() }
                    if let beside { tasks.addTask { try await beside(hub) } }
                    tasks.addTask { await control.run { await office.answer(request: $0) } }
                    tasks.addTask { try await follow(news, told, ports, hub, messenger) }
                    // The first part to end, ends the hub: none is of use without the others.
                    try await tasks.next()
                    tasks.cancelAll()
                }
            }
        } catch is CancellationError {
            logger.debug("stopping")
        }
        try await hub.rememberSeen()
    }

    private func exchange(_ router: RouterLink, _ hub: HubPipeline) async throws {
        while true {
            let group = try await router.nextGroup(max: 256)
            if group.isEmpty { return }
            let answers = try await hub.receive(group)
            for case let error? in await router.send(answers) {
                logger.debug("an answer was not taken", metadata: ["error": "\(error)"])
            }
        }
    }

    private func enrol(_ router: RouterLink, _ hub: HubPipeline) async throws {
        while true {
            let group = try await router.nextGroup(max: 16)
            if group.isEmpty { return }
            for message in group {
                guard let answer = await hub.enrol(message) else { continue }
                _ = await router.send([answer])
            }
        }
    }

    /// News only make things faster: whoever misses them hears at its next answer.
    private func announce(_ standing: Standing, on publisher: PublisherLink) async {
        do {
            try await publisher.send(topic: NewsFrame.topic, NewsFrame.content(standing))
        } catch {
            logger.warning("the news could not be announced", metadata: ["error": "\(error)"])
        }
    }

    /// Ends every session, of which those of ended keys do not come back: libzmq cannot end one.
    ///
    /// What was on its way is asked again by whoever waits for it.
    private func cut(_ ports: HubPorts) async throws {
        try await ports.exchange.rebind()
        try await ports.news.rebind()
    }

    /// Passes on what happens in the hub: to the parent, and to everybody on the news port.
    private func follow(
        _ news: AsyncStream<HubNews>,
        _ told: AsyncStream<HubNews>.Continuation,
        _ ports: HubPorts,
        _ hub: HubPipeline,
        _ messenger: Messenger
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            var uplink: UplinkClient?
            for await item in news {
                switch item {
                case .batches: uplink?.outboxChanged()
                case .members: uplink?.membersChanged()
                case .release(let standing):
                    await announce(standing, on: ports.news)
                case .revocations(let standing, let cuts):
                    uplink?.revocationsChanged()
                    await announce(standing, on: ports.news)
                    if cuts { try await cut(ports) }
                case .keyChanged: uplink?.keyChanged()
                case .offender(let key): await ports.exchange.cut(key)
                case .parent:
                    guard uplink == nil, let parent = try await hub.parentAddress() else {
                        continue
                    }
                    let client = UplinkClient(
                        try await hub.uplinkSetup(parent, surroundings),
                        messenger: messenger,
                        store: hub,
                        logger: logger
                    )
                    uplink = client
                    tasks.addTask {
                        // A child without its uplink would fall behind in silence.
                        defer { told.finish() }
                        try await client.run()
                    }
                }
            }
            tasks.cancelAll()
            try await tasks.waitForAll()
        }
    }
}
