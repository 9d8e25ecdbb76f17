public import Localisation
public import Messaging

/// Said here because the transport is published alone and knows no catalogue.
extension KeyFileError: Explained {
    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .alreadyExists: Text.keyFileAlreadyExists()
        case .missing: Text.keyFileMissing()
        case .tooOpen(let mode): Text.keyFileTooOpen(String(mode, radix: 8))
        case .foreignOwner: Text.keyFileForeignOwner()
        case .notRegularFile: Text.keyFileNotRegular()
        case .wrongLength: Text.keyFileWrongLength()
        case .system(_, let errorNumber): Text.keyFileSystem(errorNumber)
        }
    }
}
