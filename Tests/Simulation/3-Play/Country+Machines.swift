import ClusterProtocol
import Exchange
import GRDB
import HubCore
import NodeCore
import SimulatedDisk

/// The machines: processes that start, fail and start again.
extension Country {
    /// Lets a process do something; nothing when it did not survive it.
    ///
    /// A parent whose word does not hold is left, as the real client leaves it. An error of the
    /// disk ends the process, as it ends the real one.
    func operate<Result>(_ site: Site, _ body: () async throws -> Result) async -> Result? {
        do {
            let result = try await body()
            guard site.computer.disk.isOff else { return result }
        } catch let error as ProtocolError {
            record.note("\(site.name) leaves: \(error.code)", at: clock.now)
            record.count("left parent")
            if !site.computer.disk.isOff {
                await leave(site)
                return nil
            }
        } catch is KeysChanged {
            await leave(site)
            return nil
        } catch is DatabaseError {
            record.count("disk error")
        } catch {
            record.violations.append("\(site.name): \(error)")
        }
        await crash(site)
        return nil
    }

    /// The session is over; the next one begins after a while with a conversation of its own.
    private func leave(_ site: Site) async {
        site.connection = nil
        site.conversation = nil
        await open(conversationOf: site)
        relink(site)
    }

    private func open(conversationOf site: Site) async {
        let opened: UplinkConversation?? = await operate(site) {
            if let node = site.node { return try await node.conversation() }
            return try await site.hub?.conversation()
        }
        if let conversation = opened ?? nil { site.conversation = conversation }
    }

    func start(_ site: Site) async {
        guard site.isThere, !site.isOn else { return }
        let computer = site.computer
        computer.disk.restart()
        let isOpen: Void? = await operate(site) {
            if site.isHub {
                let hub = try computer.openHub()
                let news = site.news
                await hub.tell { news.put($0) }
                site.process = .hub(hub)
            } else {
                site.process = .node(try await computer.openNode())
            }
        }
        guard isOpen != nil else { return }
        record.note("\(site.name) started", at: clock.now)
        await open(conversationOf: site)
        await inspect(site)
        if site.parent != nil { relink(site) }
        for child in sites where child.parent === site { relink(child) }
    }

    /// The process ends where it stands; the disk keeps what it has.
    func crash(_ site: Site) async {
        record.note("\(site.name) crashed", at: clock.now)
        if !site.computer.disk.isOff { site.computer.disk.kill() }
        stop(site)
        for child in sites where child.parent === site { await unlink(child) }
        let wait = isHealing ? 10 : Double.random(in: 1...40_000, using: &dice)
        agenda.add(.act(.start(site: site.index)), at: clock.now + wait)
    }

    func stop(_ site: Site) {
        site.conversation = nil
        site.connection = nil
        _ = site.news.take()
        try? site.node?.close()
        site.process = .off
    }

    func cutPower(_ site: Site) async {
        guard site.isOn else { return }
        record.count("power cut")
        site.computer.disk.cutPower(using: &dice)
        await crash(site)
    }

    func kill(_ site: Site) async {
        guard site.isOn else { return }
        record.count("kill")
        await crash(site)
    }

    func restoreDisk(of site: Site) async {
        guard let image = site.computer.images.popLast() else { return }
        record.count(site.isHub ? "hub restored" : "node restored")
        record.note("\(site.name) restored", at: clock.now)
        if site.isOn { await crash(site) }
        site.computer.disk.restore(image)
        site.computer.clock.reseed(dice.next())
        site.watch = Watch(isRestored: true, isDoubled: site.watch.isDoubled)
    }
}
