import ClusterProtocol
import DataFolder
import Exchange
import HubCore
import Localisation
import NodeCore

/// Keys that change.
extension Country {
    func rotateKey(of site: Site) async {
        let answer: CommandAnswer?
        if let node = site.node {
            answer = await operate(site) {
                await node.answer(NodeRequest(.rotateKey, language: .english))
            }
        } else if let hub = site.hub {
            let request = KeyRotationRequest(person: "A. Essai")
            answer = await operate(site) { await hub.execute(.rotateKey(request), in: .english) }
        } else {
            return
        }
        guard let answer else { return }
        record.note("\(site.name) changes its keys: \(answer.exitCode)", at: clock.now)
        if answer.exitCode == 0 { record.count("key changed") }
        if answer.exitCode == 70 {
            await failed(site, answer)
            return
        }
        await follow(site)
        await converse(site) { conversation, now in
            try await conversation.handle(.outboxChanged, at: now)
        }
        await inspect(site)
    }
}
