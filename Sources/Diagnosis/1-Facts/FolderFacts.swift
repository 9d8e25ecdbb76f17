/// A data folder seen from outside, by a process that does not own it.
public struct FolderFacts: Sendable, Hashable {
    /// What stands at the path.
    public enum Kind: Sendable, Hashable {
        /// Nothing.
        case missing
        /// Something that is no folder.
        case notAFolder
        /// A folder that the system keeps this user out of; the name of its owner where it is known.
        case closed(owner: String?)
        /// A folder that this program never initialised.
        case empty
        /// A folder with a database.
        case initialised
    }

    /// Who owns it now.
    public enum Holder: Sendable, Hashable {
        /// No process.
        case nobody
        /// A process that answers.
        case served(process: Int32?)
        /// A process that does not.
        case busy(process: Int32?)
    }

    /// What stands there.
    public var kind: Kind
    /// Name of the user it belongs to, where that is another one than the one who asks.
    public var foreignOwner: String?
    /// Permission bits that others have, as in `0o055`; 0 for a closed folder.
    public var openBits: UInt32 = 0
    /// Whether its file system takes no writes.
    public var isReadOnly = false
    /// Bytes a program may still write there.
    public var freeBytes: Int64?
    /// Bytes of the database and its log.
    public var databaseBytes: Int64 = 0
    /// Who owns it now.
    public var holder = Holder.nobody

    /// Facts of a folder of a kind.
    public init(_ kind: Kind) {
        self.kind = kind
    }
}
