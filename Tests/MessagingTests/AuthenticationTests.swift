import Logging
import Messaging
import TestSupport
import Testing

@Suite("Authentication")
struct AuthenticationTests {
    private static func configuration(
        domain: String,
        admission: any AdmissionPolicy = AllowList()
    ) throws -> RouterConfiguration {
        RouterConfiguration(
            endpoint: "tcp://127.0.0.1:*",
            security: .curve(try CurveKeyPair.generate(), admission: admission, domain: domain)
        )
    }

    private static func code(
        opening configuration: RouterConfiguration
    ) async throws -> MessagingError.Code? {
        do throws(MessagingError) {
            _ = try await SharedMessenger.messenger().router(configuration)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("the self-test catches a domain that libzmq was not told")
    func domainOmitted() async throws {
        var configuration = try Self.configuration(domain: "domainOmitted")
        configuration.fault = .domainOmitted
        #expect(
            try await Self.code(opening: configuration) == .authenticationSelfTestFailed
        )
        configuration.fault = nil
        #expect(try await Self.code(opening: configuration) == nil)
    }

    @Test("the self-test catches a policy that admits strangers without saying so")
    func carelessPolicy() async throws {
        struct Careless: AdmissionPolicy {
            func admits(_ key: CurvePublicKey, domain: String, address: String) -> Bool { true }
        }
        let configuration = try Self.configuration(domain: "careless", admission: Careless())
        #expect(
            try await Self.code(opening: configuration) == .authenticationSelfTestFailed
        )
    }

    @Test("an open policy passes the self-test and admits anybody, with a key")
    func openPolicy() async throws {
        let messenger = try SharedMessenger.messenger()
        let keys = try CurveKeyPair.generate()
        let client = try CurveKeyPair.generate()
        let router = try await messenger.router(
            RouterConfiguration(
                endpoint: "tcp://127.0.0.1:*",
                security: .curve(keys, admission: AdmitAll(), domain: "open")
            )
        )
        let dealer = try await messenger.dealer(
            DealerConfiguration(
                endpoint: router.endpoint,
                security: .curve(client, serverKey: keys.publicKey),
                timing: .loopback
            )
        )
        #expect(await dealer.connects())
        try await dealer.send([1])
        #expect(try await router.nextGroup(max: 1).first?.userID == client.publicKey)
    }

    @Test("what could never be safe is refused before a socket exists")
    func validation() async throws {
        let messenger = try SharedMessenger.messenger()
        #expect(try await Self.code(opening: Self.configuration(domain: "")) == .domainEmpty)
        let bare = RouterConfiguration(endpoint: "tcp://127.0.0.1:*", security: .localOnly)
        #expect(try await Self.code(opening: bare) == .securityRequired)
        let odd = RouterConfiguration(endpoint: "udp://127.0.0.1:1", security: .localOnly)
        #expect(try await Self.code(opening: odd) == .endpointInvalid)
        await #expect(throws: MessagingError.self) {
            try await messenger.dealer(
                DealerConfiguration(
                    endpoint: "tcp://127.0.0.1:1",
                    security: .localOnly,
                    timing: .loopback
                )
            )
        }
        let hub = try await TestHub.open(domain: "taken")
        #expect(try await Self.code(opening: Self.configuration(domain: "taken")) == .domainInUse)
        await hub.router.close()
        #expect(try await Self.code(opening: Self.configuration(domain: "taken")) == nil)
    }

    @Test("each message carries its own sender's key")
    func userIDs() async throws {
        let hub = try await TestHub.open(domain: "userIDs")
        var sent: [CurvePublicKey: UInt8] = [:]
        var links: [DealerLink] = []
        for number in UInt8(1)...5 {
            let (link, keys) = try await hub.dealer()
            #expect(await link.connects())
            sent[keys.publicKey] = number
            for _ in 0..<20 { try await link.send([number]) }
            links.append(link)
        }
        var count = 0
        while count < 100 {
            for message in try await hub.router.nextGroup(max: 7) {
                #expect(sent[try #require(message.userID)] == message.frame[0])
                count += 1
            }
        }
        #expect(links.count == 5)
    }

    @Test("without a handler nothing opens and nobody comes in")
    func handlerAbsent() async {
        await #expect(processExitsWith: .success) {
            var limits = MessengerLimits()
            limits.selfTestMillisecondsMax = 500
            let messenger = try Messenger.start(
                limits: limits,
                logger: Logger(label: "tests"),
                metrics: MessagingMetrics(),
                answersAuthentication: false
            )
            for fault in [nil, AuthenticationFault.enforcementOmitted] {
                var configuration = RouterConfiguration(
                    endpoint: "tcp://127.0.0.1:*",
                    security: .curve(
                        try CurveKeyPair.generate(),
                        admission: AdmitAll(),
                        domain: "absent"
                    )
                )
                configuration.fault = fault
                do throws(MessagingError) {
                    _ = try await messenger.router(configuration)
                    Issue.record("opened without a handler")
                } catch {
                    #expect(error.code == .authenticationSelfTestFailed)
                }
            }
            await messenger.shutdown()
        }
    }

    @Test("when the handler dies, an open listener admits nobody any more")
    func handlerDies() async {
        await #expect(processExitsWith: .success) {
            let messenger = try Messenger.start(logger: Logger(label: "tests"))
            let keys = try CurveKeyPair.generate()
            let router = try await messenger.router(
                RouterConfiguration(
                    endpoint: "tcp://127.0.0.1:*",
                    security: .curve(keys, admission: AllowList(), domain: "dies")
                )
            )
            await messenger.endAuthentication()
            let stranger = try await messenger.dealer(
                DealerConfiguration(
                    endpoint: router.endpoint,
                    security: .curve(try CurveKeyPair.generate(), serverKey: keys.publicKey),
                    timing: .loopback
                )
            )
            #expect(
                await eventually(within: .seconds(2)) { stranger.currentState == .connected }
                    == false
            )
            try? await stranger.send([1])
            try await Task.sleep(for: .milliseconds(200))
            #expect(router.counters.received == 0)
            await messenger.shutdown()
        }
    }

    @Test("a handler slower than a handshake lets nobody in, the admitted neither")
    func handlerSlow() async {
        await #expect(processExitsWith: .success) {
            let client = try CurveKeyPair.generate()
            let messenger = try Messenger.start(logger: Logger(label: "tests"))
            let keys = try CurveKeyPair.generate()
            let policy = SlowPolicy(client.publicKey)
            var configuration = RouterConfiguration(
                endpoint: "tcp://127.0.0.1:*",
                security: .curve(keys, admission: policy, domain: "slow")
            )
            configuration.timing.handshakeMillisecondsMax = 200
            let router = try await messenger.router(configuration)
            let dealer = try await messenger.dealer(
                DealerConfiguration(
                    endpoint: router.endpoint,
                    security: .curve(client, serverKey: keys.publicKey),
                    timing: .loopback
                )
            )
            #expect(await eventually { policy.questions >= 2 }, "it was asked, and asked again")
            #expect(dealer.currentState != .connected)
            #expect(router.counters.handshakesSucceeded == 0)
            policy.isSlow = false
            #expect(await dealer.connects(), "a handler that is fast again opens the door")
            await messenger.shutdown()
        }
    }

    @Test("the handler refuses whatever it does not know")
    func handler() throws {
        let key = try CurveKeyPair.generate().publicKey
        func question(
            _ domain: String,
            _ credentials: [UInt8],
            _ mechanism: String = "CURVE"
        )
            -> [[UInt8]]
        {
            [
                Array("1.0".utf8), [9], Array(domain.utf8), Array("127.0.0.1".utf8), [],
                Array(mechanism.utf8), credentials,
            ]
        }
        var handler = ZAPHandler()
        #expect(handler.register(AllowList([key]), domain: "a") == true)
        #expect(handler.register(AdmitAll(), domain: "a") == false)
        let good = handler.answer(question("a", key.bytes))
        #expect(good == ZAPReply(requestID: [9], status: .admitted, userID: key.z85))
        #expect(good.frames.count == 6)
        #expect(handler.answer(question("b", key.bytes)).status == .refused)
        let other = try CurveKeyPair.generate().publicKey
        #expect(handler.answer(question("a", other.bytes)).status == .refused)
        #expect(handler.answer(question("a", other.bytes)).userID == "")
        #expect(handler.answer(question("a", [1, 2])).status == .failed)
        #expect(handler.answer(question("a", key.bytes, "PLAIN")).status == .failed)
        #expect(handler.answer(question("a", key.bytes) + [[0]]).status == .failed)
        #expect(handler.answer([]).status == .failed)
        handler.unregister(domain: "a")
        #expect(handler.answer(question("a", key.bytes)).status == .refused)
    }

    @Test("an open policy is overruled for the key of a self-test")
    func probe() throws {
        let key = try CurveKeyPair.generate().publicKey
        var handler = ZAPHandler()
        #expect(handler.register(AdmitAll(), domain: "a") == true)
        handler.watch(key)
        let question = [
            Array("1.0".utf8), [9], Array("a".utf8), [], [], Array("CURVE".utf8), key.bytes,
        ]
        #expect(handler.answer(question).status == .refused)
        #expect(handler.endWatch(key) == ZAPHandler.Probe(wasAsked: true, policyAdmitted: true))
        #expect(handler.answer(question).status == .admitted)
        #expect(handler.endWatch(key) == ZAPHandler.Probe())
    }
}
