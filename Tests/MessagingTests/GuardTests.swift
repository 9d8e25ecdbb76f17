import Messaging
import Testing

/// Which connections and keys a listener cuts, without a socket.
@Suite("Guarding a listener")
struct GuardTests {
    private static let limits = GuardLimits(
        unfinishedBytesMax: 1_000,
        heldBytesMax: 5_000,
        silentConnectionsMax: 3,
        connectionsMax: 5
    )

    @Test("the oldest silent connection makes room, one that spoke stays")
    func silent() {
        var watch = ConnectionWatch(limits: Self.limits)
        #expect(watch.accepted(1) == [])
        watch.spoke(1, key: nil)
        for descriptor in Int32(2)...4 { #expect(watch.accepted(descriptor) == []) }
        #expect(watch.accepted(5) == [2])
        // It is cut once, even before libzmq says that it ended.
        #expect(watch.accepted(6).contains(2) == false)
        watch.ended(2)
        #expect(watch.count == 5)
    }

    @Test("above the limit of connections the oldest goes, whoever it is")
    func crowded() {
        var watch = ConnectionWatch(limits: Self.limits)
        for descriptor in Int32(1)...5 {
            #expect(watch.accepted(descriptor) == [])
            watch.spoke(descriptor, key: nil)
        }
        #expect(watch.accepted(6) == [1])
    }

    @Test("bytes without the end of a message cut; a message in between does not")
    func unfinished() {
        var watch = ConnectionWatch(limits: Self.limits)
        _ = watch.accepted(7)
        #expect(watch.looked(at: 7, receivedBytes: 1_000, isReading: true) == false)
        #expect(watch.looked(at: 7, receivedBytes: 1_001, isReading: true) == true)
        #expect(watch.looked(at: 7, receivedBytes: 9_999, isReading: true) == false, "once")
        _ = watch.accepted(8)
        for turn in UInt64(1)...100 {
            watch.spoke(8, key: nil)
            #expect(watch.looked(at: 8, receivedBytes: turn * 900, isReading: true) == false)
            #expect(watch.looked(at: 8, receivedBytes: turn * 900 + 800, isReading: true) == false)
        }
        // While the listener does not read, whole messages wait inside libzmq.
        _ = watch.accepted(9)
        #expect(watch.looked(at: 9, receivedBytes: 5_000, isReading: false) == false)
        #expect(watch.looked(at: 9, receivedBytes: 5_001, isReading: false) == true)
        // A descriptor that another connection got counts from the start.
        _ = watch.accepted(9)
        #expect(watch.looked(at: 9, receivedBytes: 900, isReading: true) == false)
    }

    @Test("the connections of a key, and of no other")
    func ofKey() throws {
        let (ours, other) = (try CurveKeyPair.generate(), try CurveKeyPair.generate())
        var watch = ConnectionWatch(limits: GuardLimits())
        for descriptor in Int32(1)...4 {
            _ = watch.accepted(descriptor)
            watch.spoke(
                descriptor,
                key: descriptor == 3 ? other.publicKey : ours.publicKey
            )
        }
        #expect(watch.cut(ours.publicKey).sorted() == [1, 2, 4])
        #expect(watch.cut(ours.publicKey) == [])
        #expect(watch.key(of: 3) == other.publicKey)
    }

    @Test("a key passes at its rate for ever, and is dropped, then cut, above it")
    func flow() throws {
        let limits = KeyLimits(
            messagesPerSecond: 10,
            burstMessages: 100,
            queuedMessagesMax: 5,
            dropsMax: 50
        )
        var flow = KeyFlow(limits: limits)
        let key = try CurveKeyPair.generate().publicKey
        let other = try CurveKeyPair.generate().publicKey
        var now: UInt64 = 1
        for _ in 0..<10_000 {
            now += 100_000_000
            #expect(flow.weigh(key, queued: 0, atNanoseconds: now) == .pass)
        }
        now += 1_000_000_000
        var verdicts: [KeyFlow.Verdict: Int] = [:]
        for _ in 0..<151 {
            verdicts[flow.weigh(key, queued: 0, atNanoseconds: now), default: 0] += 1
        }
        #expect(verdicts == [.pass: 100, .drop: 50, .cut: 1])
        #expect(flow.weigh(other, queued: 0, atNanoseconds: now) == .pass)
        // Too many that wait are too many at any speed.
        #expect(flow.weigh(other, queued: 5, atNanoseconds: now) == .drop)
        // What was dropped is forgotten once the bucket is full again.
        now += 20_000_000_000
        #expect(flow.weigh(key, queued: 0, atNanoseconds: now) == .pass)
        #expect(flow.weigh(key, queued: 0, atNanoseconds: 0) == .pass, "a clock that goes back")
    }
}
