import ClusterProtocol
import Exchange
import Localisation

/// The way to the hub above, as far as it goes: the first thing that stops it is the one to mend.
extension Examiner {
    var parent: [Finding] {
        if let party = facts.party, party.link.isRoot || party.link.parent == nil { return [] }
        guard let parent = facts.parent else { return [find(.parentUnseen)] }
        let address = Message.Argument.plain(parent.address)
        switch parent.reach {
        case .unknownName: return [find(.nameUnknown, parentName, address)]
        case .noNetwork: return [find(.networkMissing, parentName, address)]
        case .closed: return [find(.portClosed, parentName, address)]
        case .silent: return [find(.parentSilent, parentName, address)]
        case .portal: return [find(.portal, parentName, address)]
        case .other: return [find(.otherService, parentName, address)]
        case .open: return session(parent, address)
        }
    }

    private func session(_ parent: ParentFacts, _ address: Message.Argument) -> [Finding] {
        switch parent.session {
        case nil: [find(.parentUnseen)]
        case .silent: [find(.parentMute, parentName, address)]
        case .otherKey: [find(.parentKeyChanged, parentName, address)]
        // The list that ended it says so, and the day.
        case .refused: ending == nil ? [find(.keyRefused, parentName, address)] : []
        case .open: answer(parent, address)
        }
    }

    private func answer(_ parent: ParentFacts, _ address: Message.Argument) -> [Finding] {
        switch parent.answer {
        case nil, .none?: [find(.parentMute, parentName, address)]
        case .welcome: [find(.parentFine, parentName, address)]
        case .falseCertificate: [find(.parentFalse, parentName, address)]
        case .refused(let code):
            [find(.parentRefuses, parentName, .message(code.explanation()))]
        case .otherVersion(let version):
            [
                find(
                    version > Envelope.version ? .parentNewer : .parentOlder,
                    parentName,
                    .plain(String(version)),
                    .plain(String(Envelope.version))
                )
            ]
        }
    }

    var outbox: [Finding] {
        guard let party = facts.party, party.link.parent != nil, !party.link.isRoot else {
            return []
        }
        var found: [Finding] = []
        let backlog = party.link.backlog
        let count = Message.Argument.plain(String(backlog.count))
        if let oldest = backlog.oldestSeconds, backlog.count > 0,
            days(since: oldest) ?? 0 >= DiagnosisLimits.backlogDaysMax
        {
            found.append(find(.backlogWaits, count, day(oldest)))
        } else {
            found.append(find(.backlogFine, count))
        }
        let refused = party.refused.reduce(0) { $0 + $1.count }
        if let first = party.refused.max(by: { $0.count < $1.count }), refused > 0 {
            found.append(
                find(
                    .batchesRefused,
                    .plain(String(refused)),
                    .message(first.code.explanation())
                )
            )
        }
        return found
    }

    var backup: [Finding] {
        guard let party = facts.party, party.isBackupDue else { return [] }
        guard let age = days(since: party.backupSeconds) else { return [find(.backupNever)] }
        return [
            find(
                age > DiagnosisLimits.backupDaysMax ? .backupOld : .backupFine,
                .plain(String(age))
            )
        ]
    }
}
