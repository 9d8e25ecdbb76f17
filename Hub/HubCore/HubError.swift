public import Localisation
import Reports

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
    /// The hub has hubs below it, which a tree has room for below its root only.
    case cannotJoin
    /// A hub that joins a tree has members certified by an earlier key of its own.
    case certifiedBefore
    /// The parent's invite leaves out where members of this hub are.
    case scopeTooNarrow([String])
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
    /// The second place holds rows that the ledger does not.
    case ledgerCopyAhead(String, rows: Int, known: Int)
    /// A child holds a release this root does not know: its ledger is older than its past.
    case ledgerBehind(hub: String, held: UInt64, known: UInt64)
    /// Children that have not greeted since the start: nobody knows what they hold.
    case childrenSilent(hubs: [String])
    /// A child released alone before it joined, and its ledger is not here yet.
    case ledgerDue(hub: String)
    /// The folder was restored, and its ledger may be older than what was aired.
    case ledgerUnconfirmed(madeSeconds: Int64)
    /// The second copy of the ledger does not continue it, and why.
    case ledgerSegments(String, Message)
    /// A ledger to take over is not whole, or not that hub's.
    case ledgerFile(line: Int)
    /// The ledger given is not the one the hub says it has, or is here already.
    case ledgerNotOwed(hub: String)
    /// No hub below this one has that name.
    case unknownHub(String)
    /// Everything new waits for the day its calendar gives.
    case tooEarly(last: String, opensOn: String?)
    /// What is asked must say why.
    case reasonMissing
    /// A cell is not written as one.
    case badCell(String)
    /// A cell that was never aired has nothing to retract.
    case notAired(String)
    /// The cell is retracted already.
    case alreadyRetracted(String)
    /// A day to leave on that cannot be.
    case badLeavingDay(seen: String, from: String, to: String)
    /// Nothing changed since the last release.
    case nothingNew(String)
    /// No release is held yet.
    case noRelease
    /// No such release is held.
    case unknownRelease(String)
    /// Only the root decides which hub a cluster belongs to.
    case transferByRoot
    /// The cluster is there already, or is nobody's member any more.
    case cannotTransfer(String)
    /// A text is not the ticket of a transfer in this tree.
    case badTicket
    /// A hub is ended by the federation key, not by this hub's own.
    case hubNeedsFederation(String)
    /// The federation key is not in the folder, or the one given is another.
    case federationKeyMissing(given: Bool, folder: String)
    /// No such member.
    case unknownMember(String)
    /// There is no such part of a bundle.
    case noSuchPart(Int, of: Int)
    /// A bundle for a hub is for nobody else.
    case oneHub
    /// Only a hub with a parent has something to send up.
    case noParent
    /// A file could not be read.
    case file(String)
    /// Another process serves the folder.
    case alreadyRuns(String)
    /// The parent or the network refused or failed.
    case exchange(Message)

    /// The exit code of the command that meets it.
    public var exitCode: Int32 {
        switch self {
        case .notInitialised, .alreadyInitialised, .signerMissing, .ledgerCopyMissing,
            .reasonMissing, .noSuchPart, .oneHub:
            2
        case .unknownCode, .unknownRelease, .unknownMember, .file, .wrongRole, .ledgerCopy,
            .ledgerFile, .ledgerSegments, .unknownHub, .badTicket, .badCell, .notAired,
            .badLeavingDay:
            3
        case .transferByRoot, .cannotTransfer, .hubNeedsFederation, .federationKeyMissing,
            .cannotJoin, .certifiedBefore, .scopeTooNarrow, .alreadyRuns, .notRoot,
            .ledgerBehind, .ledgerCopyAhead, .childrenSilent, .nothingNew, .noRelease, .ledgerDue,
            .ledgerNotOwed, .tooEarly, .alreadyRetracted, .noParent, .ledgerUnconfirmed:
            4
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
        case .certifiedBefore: Text.hubCertifiedBefore()
        case .scopeTooNarrow(let places):
            Text.hubScopeTooNarrow(places.joined(separator: ", "))
        case .wrongRole: Text.hubWrongRole()
        case .notRoot: Text.hubNotRoot()
        case .signerMissing: Text.hubSignerMissing()
        case .ledgerCopyMissing: Text.hubLedgerCopyMissing()
        case .ledgerCopy(let path): Text.hubLedgerCopy(path)
        case .ledgerCopyAhead(let path, let rows, let known):
            Text.hubLedgerCopyAhead(path, rows, known)
        case .ledgerBehind(let hub, let held, let known): Text.hubLedgerBehind(hub, held, known)
        case .childrenSilent(let hubs): Text.hubChildrenSilent(hubs.joined(separator: ", "))
        case .ledgerDue(let hub): Text.hubLedgerDue(hub)
        case .ledgerUnconfirmed(let seconds): Text.hubLedgerUnconfirmed(Instant.text(seconds))
        case .ledgerSegments(let path, let why):
            Text.hubLedgerSegments.with([.plain(path), .message(why)])
        case .ledgerFile(let line): Text.hubLedgerFile(line)
        case .ledgerNotOwed(let hub): Text.hubLedgerNotOwed(hub)
        case .unknownHub(let name): Text.hubUnknownHub(name)
        case .tooEarly(let last, let opensOn):
            opensOn.map { Text.hubTooEarly(last, $0) } ?? Text.hubClosed(last)
        case .reasonMissing: Text.hubReasonMissing()
        case .badCell(let seen): Text.hubBadCell(seen)
        case .notAired(let cell): Text.hubNotAired(cell)
        case .alreadyRetracted(let cell): Text.hubAlreadyRetracted(cell)
        case .badLeavingDay(let seen, let from, let to): Text.hubBadLeavingDay(seen, from, to)
        case .nothingNew(let id): Text.hubNothingNew(id)
        case .noRelease: Text.hubNoRelease()
        case .unknownRelease(let id): Text.hubUnknownRelease(id)
        case .transferByRoot: Text.hubTransferByRoot()
        case .cannotTransfer(let name): Text.hubCannotTransfer(name)
        case .badTicket: Text.hubBadTicket()
        case .hubNeedsFederation(let hub): Text.hubNeedsFederation(hub)
        case .federationKeyMissing(let isGiven, let folder):
            isGiven ? Text.hubOtherFederationKey() : Text.hubFederationKeyMissing(folder)
        case .unknownMember(let id): Text.hubUnknownMember(id)
        case .noSuchPart(let part, let count): Text.bundleNoSuchPart(part, count)
        case .oneHub: Text.bundleOneHub()
        case .noParent: Text.hubNoParent()
        case .file(let path): Text.hubFile(path)
        case .alreadyRuns(let path): Text.hubAlreadyRuns(path)
        case .exchange(let reason): reason
        }
    }
}
