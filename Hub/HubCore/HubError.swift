public import Localisation

/// Why a hub cannot do what it was asked.
public enum HubError: Error, Sendable, Hashable, Explained {
    /// The folder holds no hub.
    case notInitialised(String)
    /// The folder already holds a hub.
    case alreadyInitialised(String)
    /// SQLite would not run as it must to survive a power cut.
    case storageNotDurable
    /// A stored value is not what the schema allows.
    case storageDamaged(String)
    /// A key file is absent or cannot be used.
    case key(String)
    /// A code given on the command line is not in the catalogue, or not served here.
    case unknownCode(kind: Message, seen: String, known: [String])
    /// The hub has members of its own and cannot yet bring its past to a parent.
    case cannotJoin
    /// The invite is for a node.
    case wrongRole
    /// Only the root releases.
    case notRoot
    /// A release must name the person who signs it.
    case signerMissing
    /// A release needs a second place for its ledger.
    case ledgerCopyMissing
    /// The second place could not be written.
    case ledgerCopy(String)
    /// A child holds a release this root does not know: its ledger is older than its past.
    case ledgerBehind(held: UInt64, known: UInt64)
    /// Nothing changed since the last release.
    case nothingNew(String)
    /// No release is held yet.
    case noRelease
    /// No such release is held.
    case unknownRelease(String)
    /// No such member.
    case unknownMember(String)
    /// A file could not be read.
    case file(String)
    /// Another process serves the folder.
    case alreadyRuns(String)
    /// The parent or the network refused or failed.
    case exchange(Message)

    /// The exit code of the command that meets it.
    public var exitCode: Int32 {
        switch self {
        case .notInitialised, .alreadyInitialised, .signerMissing, .ledgerCopyMissing: 2
        case .unknownCode, .unknownRelease, .unknownMember, .file, .wrongRole, .ledgerCopy: 3
        case .cannotJoin, .alreadyRuns, .notRoot, .ledgerBehind, .nothingNew, .noRelease: 4
        case .exchange: 5
        case .storageNotDurable, .storageDamaged, .key: 70
        }
    }

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .notInitialised(let path): Text.hubNotInitialised(path)
        case .alreadyInitialised(let path): Text.hubAlreadyInitialised(path)
        case .storageNotDurable: Text.hubStorageNotDurable()
        case .storageDamaged(let column): Text.hubStorageDamaged(column)
        case .key(let path): Text.hubKey(path)
        case .unknownCode(let kind, let seen, let known):
            Text.hubUnknownCode.with([
                .message(kind), .plain(seen), .plain(known.joined(separator: ", ")),
            ])
        case .cannotJoin: Text.hubCannotJoin()
        case .wrongRole: Text.hubWrongRole()
        case .notRoot: Text.hubNotRoot()
        case .signerMissing: Text.hubSignerMissing()
        case .ledgerCopyMissing: Text.hubLedgerCopyMissing()
        case .ledgerCopy(let path): Text.hubLedgerCopy(path)
        case .ledgerBehind(let held, let known): Text.hubLedgerBehind(held, known)
        case .nothingNew(let id): Text.hubNothingNew(id)
        case .noRelease: Text.hubNoRelease()
        case .unknownRelease(let id): Text.hubUnknownRelease(id)
        case .unknownMember(let id): Text.hubUnknownMember(id)
        case .file(let path): Text.hubFile(path)
        case .alreadyRuns(let path): Text.hubAlreadyRuns(path)
        case .exchange(let reason): reason
        }
    }
}
