import ClusterProtocol
import Testing

extension UplinkMachineTests {
    @Test("every viewing is fetched, page by page; those of a parent that was set back, anew")
    func viewings() throws {
        for seed in UInt64(0)..<20 {
            var world = try World(seed: seed, batchCount: 10)
            world.parent.viewings = try (0..<Int(seed)).map {
                try world.parent.tree.viewing(by: "personne \($0)")
            }
            for _ in 0..<200 { try world.step(isFaulty: true) }
            world.parent.viewings.append(try world.parent.tree.viewing(by: "la dernière"))
            world.reconnect()
            var steps = 0
            while !world.isDone, steps < 600 {
                try world.step(isFaulty: false)
                steps += 1
            }
            #expect(world.isDone, "seed \(seed)")
            #expect(Set(world.child.viewingsKept) == Set(world.parent.viewings), "seed \(seed)")
            // A parent that was set back and went on has others under the same numbers.
            let lost = world.parent.viewings.count / 2
            world.parent.viewings.removeLast(lost)
            for number in 0...lost {
                world.parent.viewings.append(try world.parent.tree.viewing(by: "neuf \(number)"))
            }
            world.reconnect()
            for _ in 0..<40 { try world.step(isFaulty: false) }
            #expect(
                Set(world.child.viewingsKept).isSuperset(of: world.parent.viewings),
                "seed \(seed)"
            )
            let before = world.child.viewingsKept.count
            world.reconnect()
            for _ in 0..<10 { try world.step(isFaulty: false) }
            #expect(world.child.viewingsKept.count == before, "seed \(seed)")
        }
    }
}
