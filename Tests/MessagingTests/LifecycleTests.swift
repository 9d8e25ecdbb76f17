import Logging
import Messaging
import TestSupport
import Testing

/// Starting and stopping run in child processes: the tests' own process has its shared messenger.
@Suite("Starting and stopping")
struct LifecycleTests {
    @Test("two hundred starts and stops leave no thread and no descriptor")
    func cycles() async {
        await #expect(processExitsWith: .success) {
            let logger = Logger(label: "tests")
            var descriptors = 0
            for round in 0..<200 {
                if round == 2 { descriptors = openDescriptors() }
                let messenger = try Messenger.start(logger: logger)
                if round % 20 == 0 {
                    let keys = try CurveKeyPair.generate()
                    let router = try await messenger.router(
                        RouterConfiguration(
                            endpoint: "tcp://127.0.0.1:*",
                            security: .curve(keys, admission: AllowList(), domain: "cycles")
                        )
                    )
                    #expect(router.endpoint.hasPrefix("tcp://127.0.0.1:"))
                }
                #expect(await eventually { !messagingThreads().isEmpty })
                await messenger.shutdown()
                #expect(messagingThreads().isEmpty)
            }
            #expect(openDescriptors() <= descriptors)
        }
    }

    @Test("a process has one messenger at a time")
    func single() async {
        await #expect(processExitsWith: .success) {
            let logger = Logger(label: "tests")
            let messenger = try Messenger.start(logger: logger)
            #expect(throws: MessagingError(.contextAlreadyLive, during: "starting a messenger")) {
                try Messenger.start(logger: logger)
            }
            await messenger.shutdown()
            let second = try Messenger.start(logger: logger)
            async let one: Void = second.shutdown()
            async let two: Void = second.shutdown()
            _ = await (one, two)
            await second.shutdown()
            try await Messenger.start(logger: logger).shutdown()
        }
    }

    @Test("shutting down ends all waits, and later calls come back with an error")
    func pendingWaits() async {
        await #expect(processExitsWith: .success) {
            let messenger = try Messenger.start(logger: Logger(label: "tests"))
            let keys = try CurveKeyPair.generate()
            let router = try await messenger.router(
                RouterConfiguration(
                    endpoint: "tcp://127.0.0.1:*",
                    security: .curve(keys, admission: AdmitAll(), domain: "waits")
                )
            )
            let dealer = try await messenger.dealer(
                DealerConfiguration(
                    endpoint: router.endpoint,
                    security: .curve(keys, serverKey: keys.publicKey),
                    timing: .loopback
                )
            )
            let states = dealer.states
            let waits = (0..<10).map { _ in Task { try await router.nextGroup(max: 1) } }
            let loop = Task { for await _ in dealer.messages {} }
            #expect(await dealer.connects())
            await messenger.shutdown()
            for wait in waits { #expect(try await wait.value.isEmpty) }
            await loop.value
            var last: LinkState?
            for await state in states { last = state }
            #expect(last == .closed)
            #expect(try await router.nextGroup(max: 1).isEmpty)
            for _ in 0..<3 {
                await #expect(throws: MessagingError(.closed, during: "sending")) {
                    try await dealer.send([1])
                }
            }
            await router.close()
            await #expect { try await router.rebind() } throws: {
                ($0 as? MessagingError)?.code == .closed
            }
            #expect(messagingThreads().isEmpty)
        }
    }

    @Test("a messenger that is let go of ends by itself")
    func abandoned() async {
        await #expect(processExitsWith: .success) {
            var messenger: Messenger? = try Messenger.start(logger: Logger(label: "tests"))
            let router = try await messenger?.router(
                RouterConfiguration(
                    endpoint: "tcp://127.0.0.1:*",
                    security: .curve(
                        try CurveKeyPair.generate(),
                        admission: AdmitAll(),
                        domain: "abandoned"
                    )
                )
            )
            messenger = nil
            #expect(try await router?.nextGroup(max: 1).isEmpty == true)
            #expect(await eventually { messagingThreads().isEmpty })
            try await Messenger.start(logger: Logger(label: "tests")).shutdown()
            #expect(messenger == nil)
        }
    }

    @Test("shutting down under full traffic")
    func underTraffic() async {
        await #expect(processExitsWith: .success) {
            for round in 0..<20 {
                let messenger = try Messenger.start(logger: Logger(label: "tests"))
                let keys = try CurveKeyPair.generate()
                let router = try await messenger.router(
                    RouterConfiguration(
                        endpoint: "tcp://127.0.0.1:*",
                        security: .curve(keys, admission: AdmitAll(), domain: "traffic")
                    )
                )
                let echo = Task {
                    for await message in router.messages {
                        try? await router.send(message.frame, to: message.peer)
                    }
                }
                let senders = (0..<4).map { _ in
                    Task {
                        let dealer = try await messenger.dealer(
                            DealerConfiguration(
                                endpoint: router.endpoint,
                                security: .curve(
                                    try CurveKeyPair.generate(),
                                    serverKey: keys.publicKey
                                ),
                                timing: .loopback
                            )
                        )
                        while dealer.currentState != .closed {
                            try? await dealer.send([1, 2, 3])
                        }
                    }
                }
                try await Task.sleep(for: .milliseconds(10 + round * 5))
                await messenger.shutdown()
                await echo.value
                for sender in senders { _ = await sender.result }
                #expect(messagingThreads().isEmpty)
            }
        }
    }
}
