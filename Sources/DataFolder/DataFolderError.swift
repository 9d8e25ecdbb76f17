public import Localisation

/// Why a data folder, or the process that owns it, could not be used.
public enum DataFolderError: Error, Sendable, Hashable, Explained {
    /// There is no such folder, and the command does not make one.
    case missing(path: String)
    /// Something else than a folder stands there.
    case notAFolder(path: String)
    /// The folder belongs to another user of the machine.
    case foreignOwner(path: String)
    /// The system refused; the error number is `errno`.
    case system(path: String, errorNumber: Int32)
    /// Another process holds the folder and did not answer before the deadline.
    case busy(path: String, owner: Int32?)
    /// The owner took the request and did not answer in time; it may still carry it out.
    case ownerSilent(path: String)
    /// The owner went away before it answered; it may have carried the request out.
    case ownerGone(path: String)
    /// The answer, or the request, is longer than the control socket carries.
    case tooLarge(path: String)
    /// The control socket could not be used; the text is technical.
    case control(path: String, detail: String)

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .missing(let path): Text.dataFolderMissing(path)
        case .notAFolder(let path): Text.dataFolderNotAFolder(path)
        case .foreignOwner(let path): Text.dataFolderForeignOwner(path)
        case .system(let path, let errorNumber): Text.dataFolderSystem(path, errorNumber)
        case .busy(let path, let owner?): Text.dataFolderBusyOwner(path, owner)
        case .busy(let path, nil): Text.dataFolderBusy(path)
        case .ownerSilent(let path): Text.dataFolderOwnerSilent(path)
        case .ownerGone(let path): Text.dataFolderOwnerGone(path)
        case .tooLarge(let path): Text.dataFolderTooLarge(path)
        case .control(let path, let detail): Text.dataFolderControl(path, detail)
        }
    }
}
