import ClusterProtocol
import DataFolder
import Diagnosis
import Exchange
import Foundation
import Indicators
import Localisation

extension HubPipeline {
    /// What the folder holds that a diagnosis needs, for a process that does not own it.
    func examinationAnswer(ledgerCopy path: String?) throws -> CommandAnswer {
        let document = try JSONEncoder().encode(examine(ledgerCopy: path, isOwner: true))
        return CommandAnswer(document: String(decoding: document, as: UTF8.self))
    }

    /// Looks at the database and at what it says.
    func examine(ledgerCopy path: String?, isOwner: Bool) throws -> Examination {
        var party = PartyFacts(link: linkFacts)
        party.parent = try parentAddress()
        if party.parent != nil { party.greeting = try Envelope.hello(greeting()).encoded() }
        party.certified = PartyFacts.Certified(
            signingKey: try Certificate(decoding: identity.certificate.body).signingKey,
            transportKey: try Certificate(decoding: identity.certificate.body).transportKey,
            problem: chainProblem
        )
        party.refused = try refusedAbove()
        party.alarms = try store.openAlarms().map {
            PartyFacts.Alarm(seen: words($0), act: Text.alarmNext())
        }
        party.notices = restoreNotice
        party.backupSeconds = try store.backupSeconds()
        party.isBackupDue = !directory.members.isEmpty || !directory.children.isEmpty
        party.dates.signedDay = try signedDay()
        party.dates.writtenSeconds = try store.writtenSeconds()
        party.hub = try hubFacts(ledgerCopy: path)
        return Examination(store: try store.examined(isOwner: isOwner), party: party)
    }

    private var chainProblem: RefusalCode? {
        do throws(ProtocolError) {
            _ = try identity.chain.verified(under: identity.federation)
            return nil
        } catch {
            return error.code
        }
    }

    private func refusedAbove() throws -> [PartyFacts.Refused] {
        let refused = try store.parentRefusals(of: Set(directory.members.keys), limit: .max)
        return Dictionary(grouping: refused, by: \.error.code)
            .map { PartyFacts.Refused(code: $0.key, count: $0.value.count) }
            .sorted { $0.code.rawValue < $1.code.rawValue }
    }

    /// The newest day that hubs above have signed: at the root there are none.
    private func signedDay() throws -> DayNumber? {
        guard !identity.scope.isRoot else { return nil }
        let issued = try Certificate(decoding: identity.certificate.body).issuedOn
        let released = try store.release(latestRelease)
            .flatMap { CalendarDate(iso: try ReleaseManifest(decoding: $0.manifest.body).asOf) }
        return max(issued, released.map { DayNumber(Int32($0.daysSince1970)) } ?? issued)
    }

    private func hubFacts(ledgerCopy path: String?) throws -> HubFacts {
        let endpoints = try HubEndpoints(store)
        let bind = endpoints.bind == "*" ? "127.0.0.1" : endpoints.bind
        let own = HubEndpoints(bind: bind, address: bind, port: endpoints.port)
        var facts = HubFacts(
            addresses: HubEndpoints.Port.allCases.map { endpoints.advertised($0) },
            bindings: HubEndpoints.Port.allCases.map { own.advertised($0) }
        )
        // Who has said nothing yet is counted from the day of its certificate.
        func seen(_ seconds: Int64?, _ certificate: Certificate) -> Int64 {
            seconds ?? Int64(certificate.issuedOn.value) * 86_400
        }
        facts.members = directory.members.values
            .filter { $0.via == nil && $0.endedOn == nil }
            .map { member in
                HubFacts.Member(
                    name: member.name ?? String(member.scope.cluster.hex.prefix(8)),
                    seenSeconds: seen(member.lastSeenSeconds, member.certificate)
                )
            }
        facts.children = directory.children.values.filter { $0.endedOn == nil }.map { child in
            HubFacts.Child(
                name: child.name,
                seenSeconds: seen(child.lastSeenSeconds, child.certificate),
                release: child.releaseHeld
            )
        }
        facts.ledgerCopy = try ledgerCopyFacts(path)
        return facts
    }

    private func ledgerCopyFacts(_ given: String?) throws -> HubFacts.LedgerCopy {
        let ledger = try store.ledger().map(\.row)
        guard identity.scope.isRoot, !ledger.isEmpty else { return .notNeeded }
        let kept = try store.setting(.ledgerCopy).map { String(decoding: $0, as: UTF8.self) }
        guard let path = given ?? kept else { return .unknown }
        guard let held = LedgerCopy.rows(of: path) else { return .missing(path: path) }
        guard held.count <= ledger.count, zip(held, ledger).allSatisfy({ $0.elementsEqual($1) })
        else { return .other(path: path) }
        let missing = ledger.count - held.count
        return missing == 0 ? .same(path: path) : .behind(path: path, rows: missing)
    }
}
