import Foundation
import SimulatedDisk
import TestRandomness

/// A country in one process: the real programs on simulated computers, under one seed.
///
/// Everything that happens follows from the seed: the time, the network, the disks, the clocks,
/// what people do and what goes wrong. Who runs it again sees the same, step by step.
package final class Country {
    let seed: UInt64
    let clock = CountryClock()
    let weather: Weather
    let sites: [Site]
    var dice: SplitMix64
    var agenda = Agenda()
    var connections: UInt64 = 0
    var overheard = Overheard()
    var record: Record
    var isHealing = false
    /// The newest catalogue that the coordinator ever had put in force.
    var catalogueVersion = 1
    private let folder: String

    /// A country of one seed, on its first day.
    ///
    /// A narrator is told what happens, line by line.
    package init(
        seed: UInt64,
        founded: Founding,
        in place: String,
        narrator: (@Sendable (String) -> Void)? = nil
    ) throws {
        self.seed = seed
        record = Record(narrator: narrator)
        var dice = SplitMix64(seed: seed)
        weather = Weather(using: &dice)
        let (folder, clock) = (place + "/seed-\(seed)-\(UUID().uuidString)", clock)
        self.folder = folder
        var sites: [String: Site] = [:]
        var order: [Site] = []
        func settle(
            _ name: String,
            under parent: String?,
            isHub: Bool,
            copyOf original: Site? = nil
        ) throws {
            let founding = founded.places[original?.name ?? name]
            let computer = try Computer(
                name: name,
                in: folder,
                clock: clock,
                seed: dice.next(),
                takingOver: founding?.folder
            )
            if let founding { computer.disk.restore(founding.disk) }
            let site = Site(
                computer: computer,
                parent: parent.flatMap { sites[$0] },
                isHub: isHub,
                index: order.count,
                copyOf: original
            )
            sites[name] = site
            order.append(site)
        }
        try settle(Places.root.name, under: nil, isHub: true)
        for hub in Places.children { try settle(hub.name, under: Places.root.name, isHub: true) }
        for member in Places.members { try settle(member.name, under: member.hub, isHub: false) }
        for name in Places.copied {
            guard let original = sites[name], let hub = original.parent else { continue }
            try settle(name + "-bis", under: hub.name, isHub: false, copyOf: original)
        }
        self.sites = order
        self.dice = dice
    }

    /// The ledger's second place, which stays when the root's disk is put back.
    var ledgerCopy: String { folder + "/ledger-copy" }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// From now on no sync does anything: the negative control.
    func letDisksLie() {
        for site in sites { site.computer.disk.forgetsSync = true }
    }

    var root: Site { sites[0] }

    /// Plays everything that will happen, heals what is broken, and says what was not as it must.
    package func play() async -> Verdict {
        plan()
        while let item = agenda.next(), item.time < end { await step(item) }
        await heal()
        for site in sites { stop(site) }
        return Verdict(
            seed: seed,
            steps: record.steps,
            frames: record.frames,
            faults: record.faults,
            trace: record.trace.value,
            violations: record.violations
        )
    }

    /// More than any seed needs: a country that never comes to rest is a violation, not a hang.
    private static let stepsMax = 60_000

    func step(_ item: Agenda.Item) async {
        guard record.steps < Self.stepsMax else {
            if record.steps == Self.stepsMax {
                record.violations.append("no rest after \(record.steps) steps")
            }
            record.steps += 1
            agenda = Agenda()
            return
        }
        clock.advance(to: item.time)
        record.steps += 1
        switch item.event {
        case .up(let site, let connection, let frame):
            await deliverUp(from: sites[site], over: connection, frame)
        case .down(let site, let connection, let frame):
            await deliverDown(to: sites[site], over: connection, frame)
        case .tick(let site): await tick(sites[site])
        case .link(let site): await link(sites[site])
        case .act(let act): await perform(act)
        }
    }
}
