import Exchange
import Localisation

/// The running service, a hub's ports, those below it, its ledger, and the machine.
extension Examiner {
    var service: [Finding] {
        var found: [Finding] = []
        switch facts.folder.holder {
        case .served(let process):
            found.append(find(.serviceFine, .plain(process.map { String($0) } ?? "?")))
        case .busy: break
        case .nobody:
            found.append(find(facts.subject.isHub ? .serviceStopped : .serviceAtRest))
        }
        return found + ports
    }

    private var ports: [Finding] {
        guard !facts.ports.isEmpty else { return [] }
        var found: [Finding] = []
        for port in facts.ports {
            let address = Message.Argument.plain(port.address)
            switch (facts.folder.holder, port.reach) {
            case (.served, .open), (.busy, _): continue
            case (.served, _):
                found.append(find(port.isAdvertised ? .addressShut : .portShut, address))
            case (.nobody, .open), (.nobody, .portal), (.nobody, .other):
                if !port.isAdvertised { found.append(find(.portTaken, address)) }
            case (.nobody, _): continue
            }
        }
        guard found.isEmpty, case .served = facts.folder.holder else { return found }
        return [find(.portsFine)]
    }

    var hub: [Finding] {
        guard let party = facts.party, let hub = party.hub else { return [] }
        return below(hub, party.link.release) + ledgerCopy(hub)
    }

    private func below(_ hub: HubFacts, _ release: UInt64) -> [Finding] {
        var found: [Finding] = []
        let silent = hub.children.filter {
            days(since: $0.seenSeconds) ?? .max > DiagnosisLimits.childSilenceDaysMax
        }
        let limit = DiagnosisLimits.childSilenceDaysMax
        if !silent.isEmpty {
            let names = list(silent.map(\.name).sorted())
            found.append(find(.childrenSilent, names, .plain(String(limit))))
        }
        let behind = hub.children.filter { $0.release < release && !silent.contains($0) }
        if !behind.isEmpty {
            let names = list(behind.map(\.name).sorted())
            found.append(find(.childrenBehind, names, .plain(String(release))))
        }
        let quiet = hub.members.filter {
            days(since: $0.seenSeconds) ?? .max > DiagnosisLimits.memberSilenceDaysMax
        }
        if !quiet.isEmpty {
            found.append(
                find(
                    .membersSilent,
                    .plain(String(quiet.count)),
                    list(quiet.map(\.name).sorted()),
                    .plain(String(DiagnosisLimits.memberSilenceDaysMax))
                )
            )
        }
        if found.isEmpty {
            found.append(
                find(
                    .belowFine,
                    .plain(String(hub.members.count)),
                    .plain(String(hub.children.count))
                )
            )
        }
        return found
    }

    private func ledgerCopy(_ hub: HubFacts) -> [Finding] {
        switch hub.ledgerCopy {
        case .notNeeded: []
        case .unknown: [find(.ledgerCopyUnknown)]
        case .missing(let path): [find(.ledgerCopyMissing, .plain(path))]
        case .other(let path): [find(.ledgerCopyOther, .plain(path))]
        case .behind(let path, let rows):
            [find(.ledgerCopyBehind, .plain(path), .plain(String(rows)))]
        case .same(let path): [find(.ledgerCopyFine, .plain(path))]
        }
    }

    var machine: [Finding] {
        var found: [Finding] = []
        let least =
            facts.subject.isHub
            ? DiagnosisLimits.hubDescriptorsMin : DiagnosisLimits.nodeDescriptorsMin
        if let limit = facts.machine.descriptors, limit < least {
            found.append(
                find(.descriptorsFew, .plain(String(limit)), .plain(String(least)))
            )
        }
        if let memory = facts.machine.memoryBytes, memory < DiagnosisLimits.memoryBytesMin {
            found.append(
                find(.memoryLow, megabytes(memory), megabytes(DiagnosisLimits.memoryBytesMin))
            )
        }
        return found.isEmpty ? [find(.machineFine)] : found
    }
}
