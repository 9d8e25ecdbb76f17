import ClusterProtocol
import Diagnosis
import Exchange
import Localisation

/// Facts of a node and of a hub that are well, to be spoilt one by one.
enum Example {
    /// 21 November 2026.
    static let now: Int64 = 1_795_219_200
    static let day: Int64 = 86_400

    static var node: Facts {
        var facts = facts(program: "grenier-node", isHub: false)
        facts.party = party(.node)
        facts.parent = answering
        return facts
    }

    /// A hub below a root.
    static var hub: Facts {
        var facts = facts(program: "grenier-hub", isHub: true)
        facts.machine.descriptors = 65_536
        facts.folder.holder = .served(process: 42)
        var party = party(.hub)
        let addresses = ["tcp://brca.example:5670"]
        var hub = HubFacts(addresses: addresses, bindings: ["tcp://127.0.0.1:5670"])
        hub.members = [HubFacts.Member(name: "Ferme 1", seenSeconds: now)]
        party.hub = hub
        facts.party = party
        facts.parent = answering
        facts.ports = [
            Facts.Port(address: "127.0.0.1:5670", reach: .open, isAdvertised: false),
            Facts.Port(address: "brca.example:5670", reach: .open, isAdvertised: true),
        ]
        return facts
    }

    static var root: Facts {
        var facts = hub
        facts.parent = nil
        facts.party?.link.isRoot = true
        facts.party?.link.parent = nil
        facts.party?.hub?.ledgerCopy = .same(path: "/media/cle/copie.jsonl")
        facts.party?.hub?.children = [
            HubFacts.Child(name: "BRCA 1", seenSeconds: now, release: 3)
        ]
        return facts
    }

    private static func facts(program: String, isHub: Bool) -> Facts {
        var folder = FolderFacts(.initialised)
        folder.freeBytes = 10 << 30
        folder.databaseBytes = 1 << 20
        var facts = Facts(
            subject: Facts.Subject(program: program, folder: "ferme-1", isHub: isHub),
            machine: MachineFacts(nowSeconds: now, descriptors: 1_024, memoryBytes: 4 << 30),
            folder: folder
        )
        facts.keys = [KeyFact(file: "keys/signing.key", problem: nil)]
        facts.areKeysOwn = true
        facts.store = StoreFacts(damage: nil, schema: .current, isDurable: true)
        return facts
    }

    private static func party(_ role: LinkFacts.Role) -> PartyFacts {
        var link = LinkFacts(role: role)
        link.parent = "BRCA 1"
        link.release = 3
        var party = PartyFacts(link: link)
        party.certified = certified(problem: nil)
        party.isBackupDue = true
        party.backupSeconds = now - 3 * day
        party.dates.signedDay = DayNumber(secondsSince1970: now - 2 * day)
        party.dates.writtenSeconds = now - day
        return party
    }

    static func certified(problem: RefusalCode?) -> PartyFacts.Certified {
        PartyFacts.Certified(
            signingKey: VerifyingKey(unchecked: [UInt8](repeating: 1, count: 32)),
            transportKey: TransportKey(unchecked: [UInt8](repeating: 2, count: 32)),
            problem: problem
        )
    }

    private static var answering: ParentFacts { reached(.open, .open, .welcome) }

    static func reached(
        _ reach: ParentFacts.Reach,
        _ session: ParentFacts.Session? = nil,
        _ answer: ParentFacts.Answer? = nil
    ) -> ParentFacts {
        var facts = ParentFacts(address: "brca.example:5670", reach: reach)
        facts.session = session
        facts.answer = answer
        return facts
    }
}
