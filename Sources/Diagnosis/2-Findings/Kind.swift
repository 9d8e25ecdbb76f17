/// Everything a diagnosis can find; each has its entry in docs/depannage.md.
///
/// Among findings of one level those that come first here are told first: a fault stands before
/// those it explains.
public enum Kind: String, Sendable, Hashable, CaseIterable {
    // The folder
    case folderMissing, folderNotInitialised, folderClosed, folderForeign, folderBusy
    case folderReadOnly, diskFull, diskLow, folderOpen
    // The database
    case databaseNewer, databaseDamaged, databaseClosed, databaseNotDurable
    // The keys
    case keyMissing, keyOpen, keyUnusable, keysForeign
    // The membership
    case notJoined, membershipEnded, parentEnded, hubEnded, certificateFalse
    // The hub's own service
    case serviceStopped, serviceOther, portTaken, portShut, addressShut
    // The hub above
    case nameUnknown, networkMissing, portClosed, parentSilent, portal, otherService
    case parentKeyChanged, keyRefused, parentMute, parentFalse, parentNewer, parentOlder
    case parentRefuses
    // What a person has to settle
    case alarm, notice
    // The clock
    case clockUnset, clockBehind, clockAhead
    // What travels
    case backlogWaits, batchesRefused
    // What protects
    case ledgerCopyMissing, ledgerCopyOther, ledgerCopyBehind, ledgerCopyUnknown
    case backupNever, backupOld
    // Those below
    case childrenSilent, childrenBehind, membersSilent
    // The machine
    case descriptorsFew, memoryLow
    // What could not be looked at
    case databaseUnseen, keysUnseen, parentUnseen
    // All well
    case folderFine, serviceFine, serviceAtRest, databaseFine, databaseOlder, keysFine
    case membershipFine, rootFine, clockFine, portsFine, parentFine
    case backlogFine, ledgerCopyFine, backupFine, belowFine, machineFine

    /// How bad it is.
    public var level: Level {
        switch self {
        case .folderMissing, .folderNotInitialised, .folderClosed, .folderForeign, .folderBusy,
            .folderReadOnly, .diskFull, .databaseNewer, .databaseDamaged, .databaseClosed,
            .serviceOther,
            .databaseNotDurable,
            .keyMissing, .keyOpen, .keyUnusable, .keysForeign, .notJoined, .membershipEnded,
            .parentEnded, .hubEnded, .certificateFalse, .clockUnset, .clockBehind, .serviceStopped,
            .portTaken, .portShut, .nameUnknown, .networkMissing, .portClosed, .parentSilent,
            .portal, .otherService, .parentKeyChanged, .keyRefused, .parentMute, .parentFalse,
            .parentNewer, .parentOlder, .parentRefuses, .alarm, .ledgerCopyMissing,
            .ledgerCopyOther:
            .fault
        case .diskLow, .folderOpen, .clockAhead, .addressShut, .notice, .backlogWaits,
            .batchesRefused,
            .ledgerCopyBehind, .ledgerCopyUnknown, .backupNever, .backupOld, .childrenSilent,
            .childrenBehind, .membersSilent, .descriptorsFew, .memoryLow:
            .warning
        case .databaseUnseen, .keysUnseen, .parentUnseen: .unseen
        case .folderFine, .serviceFine, .serviceAtRest, .databaseFine, .databaseOlder, .keysFine,
            .membershipFine, .rootFine, .clockFine, .portsFine, .parentFine, .backlogFine,
            .ledgerCopyFine, .backupFine, .belowFine, .machineFine:
            .fine
        }
    }
}
