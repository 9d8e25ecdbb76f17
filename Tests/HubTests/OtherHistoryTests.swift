import ClusterProtocol
import HubTestSupport
import Indicators
import Testing

/// A node that shows another past than the one its hub has of it.
@Suite("Two histories of one cluster")
struct OtherHistoryTests {
    @Test("the hub says so after the greeting, and of nothing else")
    func head() async throws {
        let hub = try LocalHub()
        let member = try await hub.member("membre", zone: "langan")
        var outbox = Outbox(member)
        let first = try outbox.seal([member.summary("s1", ["r.urea": 100])])
        var other = Outbox(member)
        let copied = try other.seal([member.summary("s1", ["r.urea": 200])])
        try await hub.put(Put(batches: [first]), from: member)
        func greeted(_ sequence: UInt64, _ digest: Digest?) async throws -> [Nack] {
            let head = Hello.BatchPosition(
                epoch: outbox.stream.epoch,
                sequence: sequence,
                digest: digest
            )
            return try await hub.put(Put(), from: member, hello: member.hello(head: head))
        }
        #expect(try await greeted(1, first.digest).isEmpty)
        // An earlier program says no digest; what is ahead of the hub is still on its way.
        #expect(try await greeted(1, nil).isEmpty)
        #expect(try await greeted(2, copied.digest).isEmpty)
        let told = try await greeted(1, copied.digest)
        #expect(told.map(\.error.code) == [.equivocation])
        #expect(told.first?.digest == copied.digest)
        #expect(told.first?.batch?.sequence == 1)
    }
}
