import ClusterProtocol
import Exchange
import Localisation

/// The membership, what a person has to settle of it, and the clock.
extension Examiner {
    var membership: [Finding] {
        guard let party = facts.party else { return [] }
        if party.link.isRoot {
            return [
                find(party.certified?.problem == nil ? .rootFine : .certificateFalse, parentName)
            ]
        }
        guard party.link.parent != nil else { return [find(.notJoined)] }
        if let ending = ending {
            let day = Message.Argument.message(ending.day.words)
            if ending.isParent { return [find(.parentEnded, parentName, day)] }
            return facts.subject.isHub
                ? [find(.hubEnded, day)] : [find(.membershipEnded, parentName, day)]
        }
        guard party.certified?.problem == nil else {
            return [find(.certificateFalse, parentName)]
        }
        return [find(.membershipFine, parentName)]
    }

    /// What ended the membership, as a signed list says that is held here or was heard now.
    var ending: LinkFacts.Ending? {
        facts.party?.link.ending
            ?? facts.parent?.endedOn.map { LinkFacts.Ending(day: $0, isParent: false) }
    }

    var settle: [Finding] {
        guard let party = facts.party else { return [] }
        return party.alarms.map { find(.alarm, .message($0.seen), .message($0.act)) }
            + party.notices.map { find(.notice, .message($0)) }
    }

    var clock: [Finding] {
        let now = facts.machine.nowSeconds
        let today = DayNumber(secondsSince1970: now)
        if now < DiagnosisLimits.clockSecondsMin {
            return [find(.clockUnset, .message(today.words))]
        }
        let dates = facts.party?.dates
        let written = dates?.writtenSeconds.map { DayNumber(secondsSince1970: $0) }
        let latest = [dates?.signedDay, written].compactMap { $0 }.max()
        if let latest, latest.value - today.value > DiagnosisLimits.clockDaysSlack {
            return [find(.clockBehind, .message(today.words), .message(latest.words))]
        }
        if let ahead = dates?.aheadDays, ahead > DiagnosisLimits.clockDaysSlack {
            return [find(.clockAhead, .message(today.words), .plain(String(ahead)))]
        }
        return [find(.clockFine, .message(today.words))]
    }
}
