import Messaging
import TestSupport
import Testing

@Suite("Flow")
struct FlowTests {
    @Test("a fast sender meets the bound, waits, and loses nothing")
    func backPressure() async throws {
        var narrow = LinkLimits.router
        narrow.inboundQueueMessagesMax = 10
        narrow.receiveHighWaterMarkMessages = 5
        narrow.kernelBufferBytes = 4096
        var dealerLimits = LinkLimits.dealer
        dealerLimits.sendHighWaterMarkMessages = 5
        dealerLimits.kernelBufferBytes = 4096
        let hub = try await TestHub.open(domain: "backPressure", limits: narrow)
        let (dealer, _) = try await hub.dealer(limits: dealerLimits)
        #expect(await dealer.connects())
        var sent = 0
        var blocked = 0
        while blocked < 20, sent < 5000 {
            var frame = [UInt8](repeating: 0, count: 2000)
            frame[0] = UInt8(sent & 0xFF)
            frame[1] = UInt8(sent >> 8)
            do throws(MessagingError) {
                try await dealer.send(frame)
                sent += 1
                blocked = 0
            } catch {
                #expect(error.code == .wouldBlock)
                #expect(error.isRetriable)
                blocked += 1
                try await Task.sleep(for: .milliseconds(5))
            }
            #expect(hub.router.inboundQueueMessages <= 10)
        }
        #expect(blocked == 20, "after \(sent) messages nothing pushed back")
        #expect(hub.router.inboundQueueMessages == 10)
        var next = 0
        while next < sent {
            for message in try await hub.router.nextGroup(max: 4) {
                #expect(Int(message.frame[0]) + Int(message.frame[1]) << 8 == next)
                next += 1
            }
        }
        try await dealer.send([9])
        #expect(try await hub.router.nextGroup(max: 4).map(\.frame) == [[9]])
    }

    @Test("a router tells a full peer from an absent one, and never waits")
    func sendFailures() async throws {
        var limits = LinkLimits.router
        limits.sendHighWaterMarkMessages = 2
        limits.kernelBufferBytes = 4096
        var narrow = LinkLimits.dealer
        narrow.inboundQueueMessagesMax = 1
        narrow.receiveHighWaterMarkMessages = 1
        narrow.kernelBufferBytes = 4096
        let hub = try await TestHub.open(domain: "sendFailures", limits: limits)
        let (dealer, _) = try await hub.dealer(limits: narrow)
        #expect(await dealer.connects())
        try await dealer.send([1])
        let peer = try #require(try await hub.router.nextGroup(max: 1).first).peer
        let frame = [UInt8](repeating: 0, count: 50_000)
        let outcomes = await hub.router.send(
            (0..<200).map { _ in OutboundMessage(peer: peer, frame: frame) }
        )
        #expect(outcomes.first == .some(nil))
        #expect(outcomes.last??.code == .wouldBlock)
        #expect(hub.router.counters.sendsBlocked > 0)
        await #expect {
            try await hub.router.send([1], to: PeerID(bytes: [0, 1, 2, 3, 4]))
        } throws: {
            ($0 as? MessagingError)?.code == .peerUnreachable
        }
        await dealer.close()
        #expect(
            await eventually {
                do throws(MessagingError) {
                    try await hub.router.send([1], to: peer)
                    return false
                } catch {
                    return error.code == .peerUnreachable
                }
            }
        )
    }

    @Test("an impatient caller neither holds the messaging thread up nor runs on it")
    func impatience() async throws {
        let hub = try await TestHub.open(domain: "impatience")
        let (dealer, _) = try await hub.dealer()
        #expect(currentThreadName() != "messaging")
        while dealer.counters.sent == 0 {
            try? await dealer.send([1])
            if currentThreadName() == "messaging" {
                Issue.record("a caller runs on the messaging thread")
                return
            }
        }
        #expect(try await hub.router.nextGroup(max: 1).map(\.frame) == [[1]])
        #expect(currentThreadName() != "messaging")
        await dealer.close()
        #expect(currentThreadName() != "messaging")
    }

    @Test("a cancelled wait ends at once and loses no message")
    func cancellation() async throws {
        let hub = try await TestHub.open(domain: "cancellation")
        let (dealer, _) = try await hub.dealer()
        #expect(await dealer.connects())
        for delay in [0, 0, 1, 5, 20] {
            let router = hub.router
            let waiting = Task { try await router.nextGroup(max: 1) }
            try await Task.sleep(for: .milliseconds(delay))
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
        }
        let loop = Task { [router = hub.router] in
            var count = 0
            for await _ in router.messages { count += 1 }
            return count
        }
        try await dealer.send([1])
        #expect(await eventually { hub.router.counters.received == 1 })
        #expect(await eventually { hub.router.inboundQueueMessages == 0 })
        loop.cancel()
        #expect(await loop.value == 1)
        try await dealer.send([2])
        #expect(try await hub.router.nextGroup(max: 1).map(\.frame) == [[2]])
    }

    @Test("a hundred dealers at once, each answered")
    func manyDealers() async throws {
        let hub = try await TestHub.open(domain: "manyDealers")
        let echo = Task { [router = hub.router] in
            while true {
                let group = try await router.nextGroup(max: 64)
                if group.isEmpty { return }
                _ = await router.send(
                    group.map { OutboundMessage(peer: $0.peer, frame: $0.frame) }
                )
            }
        }
        try await withThrowingTaskGroup(of: Int.self) { tasks in
            for number in 0..<100 {
                tasks.addTask {
                    let (dealer, _) = try await hub.dealer()
                    #expect(await dealer.connects())
                    var answers = 0
                    for round in 0..<20 {
                        try await dealer.send([UInt8(number), UInt8(round)])
                        let group = try await dealer.nextGroup(max: 1)
                        #expect(group == [[UInt8(number), UInt8(round)]])
                        answers += group.count
                    }
                    await dealer.close()
                    return answers
                }
            }
            var answers = 0
            for try await count in tasks { answers += count }
            #expect(answers == 2000)
        }
        #expect(hub.router.counters.received == 2000)
        await hub.router.close()
        try await echo.value
    }

    @Test("the buffer serves in order, pauses at its bound and resumes at half")
    func buffer() {
        func message(_ number: UInt8) -> InboundMessage {
            InboundMessage(peer: PeerID(bytes: [1]), userID: nil, frame: [number])
        }
        var buffer = InboundBuffer<String>(messagesMax: 4, bytesMax: 100)
        #expect(buffer.take(max: 1) == nil)
        buffer.wait("a", ticket: 1, max: 2)
        buffer.wait("b", ticket: 2, max: 2)
        buffer.wait("c", ticket: 3, max: 2)
        #expect(buffer.leave(ticket: 2) == "b")
        #expect(buffer.leave(ticket: 2) == nil)
        let deliveries = buffer.offer([message(1), message(2), message(3)])
        #expect(deliveries.map(\.waiter) == ["a", "c"])
        #expect(deliveries.map { $0.messages.map(\.frame) } == [[[1], [2]], [[3]]])
        let served = buffer.offer((1...4).map(message))
        #expect(served.isEmpty)
        #expect(buffer.isSourcePaused)
        #expect(buffer.room.messages == 0)
        #expect(buffer.take(max: 1)?.count == 1)
        #expect(buffer.resumesSource() == false)
        #expect(buffer.take(max: 1)?.count == 1)
        #expect(buffer.resumesSource() == true)
        #expect(buffer.resumesSource() == false)
        buffer.wait("d", ticket: 4, max: 1)
        #expect(buffer.finish() == ["d"])
        #expect(buffer.take(max: 9)?.count == 2)
        #expect(buffer.take(max: 9) == [])
        let late = buffer.offer([message(1)])
        #expect(late.isEmpty)
        #expect(buffer.count == 0)
    }

    @Test("bytes bound the buffer as messages do")
    func bufferBytes() {
        var buffer = InboundBuffer<String>(messagesMax: 100, bytesMax: 10)
        let message = InboundMessage(
            peer: PeerID(bytes: [1]),
            userID: nil,
            frame: [UInt8](repeating: 0, count: 6)
        )
        _ = buffer.offer([message])
        #expect(!buffer.isSourcePaused)
        _ = buffer.offer([message])
        #expect(buffer.isSourcePaused)
        #expect(buffer.room.bytes == 0)
        _ = buffer.take(max: 1)
        #expect(buffer.resumesSource() == false)
        _ = buffer.take(max: 1)
        #expect(buffer.resumesSource() == true)
    }
}
