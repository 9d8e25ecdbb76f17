import ClusterProtocol
import DataFolder
import Exchange
import Foundation
import HubCore
import Indicators
import Localisation
import Messaging
import NodeCore
import SimulatedDisk

/// What people do, and what goes wrong.
extension Country {
    func perform(_ act: Act) async {
        switch act {
        case .publish(let site, let period, let amount):
            await publish(sites[site], period, amount)
        case .release: await release()
        case .look(let site, let person): await look(at: sites[site], person)
        case .adoptCatalogue: await adoptCatalogue()
        case .restoreCatalogues: await restoreCatalogues()
        case .carry(let site, let isUp, let seconds):
            await carry(sites[site], isUp: isUp, seconds: seconds)
        case .stick(let site, let isUp, let file):
            await takeStick(of: sites[site], isUp: isUp, file)
        case .wakeCopy(let site): await wake(sites[site])
        case .rotateKey(let site): await rotateKey(of: sites[site])
        case .speak(let site, let isOtherVersion):
            record.count("another version installed")
            sites[site].speaksOtherVersion = isOtherVersion
            if sites[site].isOn { await crash(sites[site]) }
        case .coverage(let site, let isOn):
            sites[site].isCovered = isOn
            if isOn { await link(sites[site]) } else { await unlink(sites[site]) }
        case .start(let site): await start(sites[site])
        case .kill(let site): await kill(sites[site])
        case .cutPower(let site): await cutPower(sites[site])
        case .failAfter(let site, let calls, let how):
            record.count("disk to fail at a call")
            sites[site].computer.disk.failAfter(calls: calls, how: how)
        case .makeRoom(let site):
            sites[site].computer.disk.disarm()
            sites[site].computer.disk.makeRoom()
        case .setClockWrong(let site, let seconds):
            record.count("clock set wrong")
            sites[site].computer.clock.err(bySeconds: Int64(seconds))
        case .copyDisk(let site):
            sites[site].computer.images.append(sites[site].computer.disk.image())
        case .restoreDisk(let site): await restoreDisk(of: sites[site])
        case .forge(let site, let kind): forge(sites[site], kind)
        }
    }

    /// Somebody enters figures and publishes them.
    private func publish(_ site: Site, _ period: String, _ amount: Int) async {
        guard let node = site.node else { return }
        let text = "period,vendu,perdu\n\(period),\(amount),\(amount / 10)\n"
        let commands: [NodeCommand] = [
            .importFile(name: "saisie.csv", content: Data(text.utf8), dryRun: false),
            .publish(periods: [period]),
        ]
        // Until it is done nobody knows which of the two figures counts.
        site.watch.published[period] = nil
        for command in commands {
            let answer = await operate(site) {
                await node.answer(NodeRequest(command, language: .english))
            }
            guard let answer else { return }
            guard answer.exitCode == 0 else {
                // A campaign of a catalogue that has not come here yet.
                let isLater = !CountryCatalogue.periods(version: 1).contains(period)
                if answer.exitCode != 3 || !isLater { await failed(site, answer) }
                return
            }
        }
        site.watch.published[period] = amount
        record.note("\(site.name) published \(period) \(amount)", at: clock.now)
        await converse(site) { conversation, now in
            try await conversation.handle(.outboxChanged, at: now)
        }
        await inspect(site)
    }

    /// A command that a failing disk made fail; any other reason is a violation.
    func failed(_ site: Site, _ answer: CommandAnswer) async {
        if answer.problems.contains(where: { $0.contains("disk I/O error") }) {
            record.count("disk error")
            await crash(site)
        } else if !site.computer.disk.isFull {
            record.violations.append("\(site.name): \(answer.problems)")
        }
    }

    private func look(at site: Site, _ person: Int) async {
        guard let hub = site.hub, let holdings = await operate(site, { try await hub.holdings() })
        else { return }
        let clusters = Set(holdings.current.keys.map(\.cluster)).sorted()
        guard let cluster = clusters.randomElement(using: &dice) else { return }
        let viewing = MemberViewing(
            cluster: cluster,
            personName: "Agent \(person)",
            function: "essai",
            login: "agent\(person)",
            rights: person.isMultiple(of: 2) ? [.grid, .figures] : [.grid],
            periods: ["c1"],
            page: "simulation"
        )
        guard await operate(site, { try await hub.noteViewings([viewing]) }) != nil else { return }
        record.count("viewing")
        record.note("\(site.name) looked at \(cluster)", at: clock.now)
    }

    private func release() async {
        guard let hub = root.hub else { return }
        var request = ReleaseRequest(
            signedByName: "A. Essai",
            signedByFunction: "essai",
            ledgerCopy: ledgerCopy,
            isForced: true,
            reason: "simulation"
        )
        request.isUnheard = isDrawn(weather.impatience)
        guard let answer = await command(.release(request), to: hub) else { return }
        if answer.exitCode == 0 { record.count("release") }
        if answer.problems.contains(where: { $0.contains("ledger --restore") }) {
            // What the message says to do.
            let restore = LedgerRestoreRequest(path: ledgerCopy, person: "A. Essai")
            guard let restored = await command(.restoreLedger(restore), to: hub) else { return }
            record.count(restored.exitCode == 0 ? "ledger restored" : "ledger not restored")
        }
    }

    /// Has the root do what its coordinator says; nothing when it did not survive it.
    func command(_ command: HubCommand, to hub: HubPipeline) async -> CommandAnswer? {
        guard let answer = await operate(root, { await hub.execute(command, in: .english) }) else {
            return nil
        }
        record.note("the root answers \(answer.exitCode) \(answer.problems)", at: clock.now)
        if answer.exitCode == 70 {
            await failed(root, answer)
            return nil
        }
        await follow(root)
        await inspect(root)
        return answer
    }

    /// Puts a frame that no honest child would send on a site's own link.
    private func forge(_ site: Site, _ kind: Forgery) {
        guard site.connection != nil else { return }
        record.count("forged frame: \(kind)")
        let isOwn = kind != .foreign
        let known = overheard.frames.filter { ($0.site == site.index) == isOwn }
        guard var frame = known.randomElement(using: &dice)?.frame else { return }
        switch kind {
        case .replay, .foreign: break
        case .damaged:
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let place = Int.random(in: 0..<frame.count, using: &dice)
                frame[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            }
        case .otherVersion:
            // The version is the first field of the envelope.
            if frame.count > 1 { frame[1] = 2 }
        case .junk:
            frame = (0..<Int.random(in: 1...400, using: &dice)).map { _ in
                UInt8.random(in: 0...255, using: &dice)
            }
        }
        sendUp(frame, from: site)
    }
}
