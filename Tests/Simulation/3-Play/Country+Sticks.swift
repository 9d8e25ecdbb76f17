import ClusterProtocol
import DataFolder
import Exchange
import Foundation
import HubCore
import Localisation
import NodeCore
import SimulatedDisk

/// What people carry: catalogues, sticks, copies of folders.
extension Country {
    func adoptCatalogue() async {
        guard root.isOn else { return }
        // It is signed, and may be in force where the machine went down meanwhile.
        catalogueVersion += 1
        await give(catalogueVersion, isPast: false)
    }

    /// What the coordinator of a root put back to an earlier day does.
    func restoreCatalogues() async {
        await give(catalogueVersion, isPast: false)
        for version in 1..<catalogueVersion { await give(version, isPast: true) }
    }

    private func give(_ version: Int, isPast: Bool) async {
        guard let hub = root.hub else { return }
        let request = CatalogueRequest(
            document: Data(CountryCatalogue.text(version: version).utf8),
            isPast: isPast,
            person: "A. Essai"
        )
        guard let answer = await command(.catalogue(request), to: hub) else { return }
        if answer.exitCode == 0 {
            record.count(isPast ? "catalogue known again" : "catalogue adopted")
        } else if answer.exitCode != 70, !root.computer.disk.isFull {
            record.violations.append("catalogue: \(answer.problems)")
        }
    }

    /// Writes a stick, which arrives after a while, and perhaps once more much later.
    func carry(_ site: Site, isUp: Bool, seconds: Double) async {
        guard let file = await stick(from: site, isUp: isUp) else { return }
        record.count("stick")
        let act = Event.act(.stick(site: site.index, isUp: isUp, file: file))
        agenda.add(act, at: clock.now + seconds)
        if Bool.random(using: &dice) { agenda.add(act, at: clock.now + 3 * seconds) }
    }

    private func stick(from site: Site, isUp: Bool) async -> [UInt8]? {
        let writer: Site
        let answer: CommandAnswer?
        if !isUp {
            guard let parent = site.parent, let hub = parent.hub else { return nil }
            writer = parent
            let request = BundleRequest(name: "stick", destination: .members([site.name]))
            answer = await operate(parent) {
                await hub.execute(.exportBundle(request), in: .english)
            }
        } else if let node = site.node {
            writer = site
            let request = NodeCommand.exportBundle(
                BundleExport(name: "stick", isEverything: Bool.random(using: &dice))
            )
            answer = await operate(site) {
                await node.answer(NodeRequest(request, language: .english))
            }
        } else {
            guard let hub = site.hub else { return nil }
            writer = site
            let request = BundleRequest(name: "stick", destination: .parent)
            answer = await operate(site) { await hub.execute(.exportBundle(request), in: .english) }
        }
        if let answer, answer.exitCode == 70 { await failed(writer, answer) }
        return answer?.file.map { Array($0) }
    }

    /// What is on the stick is checked, kept, passed on; a refusal of it is not a violation.
    func takeStick(of site: Site, isUp: Bool, _ file: [UInt8]) async {
        guard let reader = isUp ? site.parent : site, reader.isOn else { return }
        let content = Data(file)
        let answer: CommandAnswer?
        if let hub = reader.hub {
            answer = await operate(reader) { await hub.importBundle(file, in: .english) }
        } else if let node = reader.node {
            let request = NodeRequest(.importBundle(content: content), language: .english)
            answer = await operate(reader) { await node.answer(request) }
        } else {
            return
        }
        guard let answer else { return }
        record.note("\(reader.name) takes a stick: \(answer.exitCode)", at: clock.now)
        if answer.exitCode == 70 {
            await failed(reader, answer)
            return
        }
        await follow(reader)
        await converse(reader) { conversation, now in
            try await conversation.handle(.outboxChanged, at: now)
        }
        await inspect(reader)
    }

    /// A folder is copied to another machine, and both go on.
    func wake(_ copy: Site) async {
        guard let original = copy.original, !copy.isThere else { return }
        record.count("folder on two machines")
        record.note("\(copy.name) is a copy of \(original.name)", at: clock.now)
        copy.computer.disk.restore(original.computer.disk.image())
        copy.computer.clock.reseed(dice.next())
        copy.isThere = true
        copy.isCovered = true
        copy.watch = Watch(isDoubled: true)
        original.watch.isDoubled = true
        original.watch.published = [:]
        await start(copy)
    }
}
