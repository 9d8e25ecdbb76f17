import ClusterProtocol
import Testing

extension UplinkMachineTests {
    @Test("what waits behind a change of keys is asked for as soon as this is settled")
    func behindARotation() throws {
        var world = try World(seed: 3, batchCount: 2)
        let welcome = try #require(try world.parent.answer(.hello(world.child.hello)).first)
        let first = try #require(world.child.pending.first)
        var machine = UplinkMachine(configuration: UplinkConfiguration(parts: []), holds: .nothing)
        _ = machine.handle(.linked(world.child.hello), at: 0)
        _ = machine.handle(.received(welcome), at: 0)
        // The outbox tells of one, and of none behind it.
        #expect(machine.handle(.pending([first]), at: 0).contains(.put([first])))
        let ack = Ack(
            streams: [StreamState(stream: first.stream, settled: SettledRanges(through: 1))],
            receipts: [],
            certificates: [],
            window: 4,
            standing: .nothing
        )
        let asked = machine.handle(.received(.ack(ack)), at: 1)
        #expect(asked.contains { if case .loadPending = $0 { true } else { false } })
        #expect(machine.handle(.pending([]), at: 1).isEmpty)
        // Nothing is asked again for ever.
        #expect(machine.handle(.tick, at: 2).isEmpty)
    }
}
