import ClusterProtocol
import Diagnosis
import Exchange
import Localisation
import Messaging

/// One thing spoilt, and what is found of it.
struct Spoilt: Sendable {
    let kind: Kind
    let facts: Facts

    init(_ kind: Kind, of facts: Facts = Example.node, _ change: (inout Facts) -> Void) {
        self.kind = kind
        var facts = facts
        change(&facts)
        self.facts = facts
    }

    static let all = folder + membership + parent + settled + hub + fine

    private static let folder: [Spoilt] = [
        Spoilt(.folderMissing) { $0.folder = FolderFacts(.missing) },
        Spoilt(.folderMissing) { $0.folder = FolderFacts(.notAFolder) },
        Spoilt(.folderNotInitialised) { $0.folder = FolderFacts(.empty) },
        Spoilt(.folderClosed) { $0.folder = FolderFacts(.closed(owner: nil)) },
        Spoilt(.folderForeign) { $0.folder = FolderFacts(.closed(owner: "awa")) },
        Spoilt(.folderForeign) { $0.folder.foreignOwner = "awa" },
        Spoilt(.folderBusy) {
            $0.folder.holder = .busy(process: 7)
            $0.store = nil
        },
        Spoilt(.databaseClosed) { $0.store = nil },
        Spoilt(.databaseUnseen) {
            $0.store = nil
            $0.folder.isReadOnly = true
        },
        Spoilt(.serviceOther) {
            $0.store = nil
            $0.folder.holder = .served(process: 7)
        },
        Spoilt(.folderReadOnly) { $0.folder.isReadOnly = true },
        Spoilt(.diskFull) { $0.folder.freeBytes = 1 << 20 },
        Spoilt(.diskLow) { $0.folder.freeBytes = 50 << 20 },
        Spoilt(.folderOpen) { $0.folder.openBits = 0o055 },
        Spoilt(.databaseNewer) { $0.store?.schema = .newer },
        Spoilt(.databaseOlder) { $0.store?.schema = .older },
        Spoilt(.databaseDamaged) { $0.store?.damage = "row 3 missing from index" },
        Spoilt(.databaseNotDurable) { $0.store?.isDurable = false },
        Spoilt(.keyMissing) { $0.keys = [KeyFact(file: "keys/a", problem: .missing)] },
        Spoilt(.keyOpen) { $0.keys = [KeyFact(file: "keys/a", problem: .tooOpen(mode: 0o644))] },
        Spoilt(.keyUnusable) { $0.keys = [KeyFact(file: "keys/a", problem: .wrongLength)] },
        Spoilt(.keysUnseen) { $0.keys = [] },
        Spoilt(.keysForeign) { $0.areKeysOwn = false },
    ]

    private static let membership: [Spoilt] = [
        Spoilt(.notJoined) {
            $0.party?.link.parent = nil
            $0.parent = nil
        },
        Spoilt(.membershipEnded) {
            let ending = LinkFacts.Ending(day: DayNumber(20_000), isParent: false)
            $0.party?.link.ending = ending
        },
        Spoilt(.membershipEnded) {
            $0.parent = Example.reached(.open, .refused)
            $0.parent?.endedOn = DayNumber(20_000)
        },
        Spoilt(.parentEnded) {
            let ending = LinkFacts.Ending(day: DayNumber(20_000), isParent: true)
            $0.party?.link.ending = ending
        },
        Spoilt(.hubEnded, of: Example.hub) {
            let ending = LinkFacts.Ending(day: DayNumber(20_000), isParent: false)
            $0.party?.link.ending = ending
        },
        Spoilt(.certificateFalse) {
            $0.party?.certified = Example.certified(problem: .certificate)
        },
        Spoilt(.clockUnset) { $0.machine.nowSeconds = 3_600 },
        Spoilt(.clockBehind) { $0.machine.nowSeconds -= 30 * Example.day },
        Spoilt(.clockBehind) { $0.party?.dates.writtenSeconds = Example.now + 9 * Example.day },
        Spoilt(.clockAhead) { $0.party?.dates.aheadDays = 400 },
    ]

    private static let parent: [Spoilt] = [
        Spoilt(.nameUnknown) { $0.parent = Example.reached(.unknownName) },
        Spoilt(.networkMissing) { $0.parent = Example.reached(.noNetwork) },
        Spoilt(.portClosed) { $0.parent = Example.reached(.closed) },
        Spoilt(.parentSilent) { $0.parent = Example.reached(.silent) },
        Spoilt(.portal) { $0.parent = Example.reached(.portal) },
        Spoilt(.otherService) { $0.parent = Example.reached(.other) },
        Spoilt(.parentKeyChanged) { $0.parent = Example.reached(.open, .otherKey) },
        Spoilt(.keyRefused) { $0.parent = Example.reached(.open, .refused) },
        Spoilt(.parentMute) { $0.parent = Example.reached(.open, .silent) },
        Spoilt(.parentMute) { $0.parent = Example.reached(.open, .open, ParentFacts.Answer.none) },
        Spoilt(.parentFalse) { $0.parent = Example.reached(.open, .open, .falseCertificate) },
        Spoilt(.parentNewer) { $0.parent = Example.reached(.open, .open, .otherVersion(2)) },
        Spoilt(.parentOlder) { $0.parent = Example.reached(.open, .open, .otherVersion(0)) },
        Spoilt(.parentRefuses) {
            $0.parent = Example.reached(.open, .open, .refused(.certificate))
        },
        Spoilt(.parentUnseen) { $0.parent = nil },
    ]

    private static let settled: [Spoilt] = [
        Spoilt(.alarm) {
            $0.party?.alarms = [
                PartyFacts.Alarm(seen: Text.nodeForkWentBack("x"), act: Text.nodeForkNext())
            ]
        },
        Spoilt(.notice) { $0.party?.notices = [Text.nodeRevisionsMissing("s1")] },
        Spoilt(.backlogWaits) {
            $0.party?.link.backlog = LinkFacts.Backlog(
                count: 3,
                oldestSeconds: Example.now - 8 * Example.day
            )
        },
        Spoilt(.batchesRefused) {
            $0.party?.refused = [
                PartyFacts.Refused(code: .outOfBounds, count: 2),
                PartyFacts.Refused(code: .revoked, count: 1),
            ]
        },
        Spoilt(.backupNever) { $0.party?.backupSeconds = nil },
        Spoilt(.backupOld) { $0.party?.backupSeconds = Example.now - 40 * Example.day },
        Spoilt(.descriptorsFew, of: Example.hub) { $0.machine.descriptors = 1_024 },
        Spoilt(.memoryLow) { $0.machine.memoryBytes = 10 << 20 },
    ]

    private static let hub: [Spoilt] = [
        Spoilt(.serviceStopped, of: Example.hub) { $0.folder.holder = .nobody },
        Spoilt(.portTaken, of: Example.hub) { $0.folder.holder = .nobody },
        Spoilt(.portShut, of: Example.hub) {
            $0.ports = [Facts.Port(address: "127.0.0.1:1", reach: .closed, isAdvertised: false)]
        },
        Spoilt(.addressShut, of: Example.hub) {
            $0.ports = [Facts.Port(address: "brca:1", reach: .silent, isAdvertised: true)]
        },
        Spoilt(.ledgerCopyMissing, of: Example.root) {
            $0.party?.hub?.ledgerCopy = .missing(path: "a")
        },
        Spoilt(.ledgerCopyOther, of: Example.root) {
            $0.party?.hub?.ledgerCopy = .other(path: "a")
        },
        Spoilt(.ledgerCopyBehind, of: Example.root) {
            $0.party?.hub?.ledgerCopy = .behind(path: "a", rows: 2)
        },
        Spoilt(.ledgerCopyUnknown, of: Example.root) { $0.party?.hub?.ledgerCopy = .unknown },
        Spoilt(.childrenSilent, of: Example.root) {
            $0.party?.hub?.children = [
                HubFacts.Child(name: "BRCA 1", seenSeconds: nil, release: 3)
            ]
        },
        Spoilt(.childrenBehind, of: Example.root) {
            $0.party?.hub?.children = [
                HubFacts.Child(name: "BRCA 1", seenSeconds: Example.now, release: 2)
            ]
        },
        Spoilt(.membersSilent, of: Example.hub) {
            $0.party?.hub?.members = (0..<7).map {
                HubFacts.Member(name: "Ferme \($0)", seenSeconds: nil)
            }
        },
    ]

    private static let fine: [Spoilt] =
        [
            .folderFine, .serviceAtRest, .databaseFine, .keysFine, .membershipFine, .clockFine,
            .parentFine, .backlogFine, .backupFine, .machineFine,
        ].map { Spoilt($0) { _ in } }
        + [.serviceFine, .portsFine, .belowFine].map { Spoilt($0, of: Example.hub) { _ in } }
        + [.rootFine, .ledgerCopyFine].map { Spoilt($0, of: Example.root) { _ in } }
}
