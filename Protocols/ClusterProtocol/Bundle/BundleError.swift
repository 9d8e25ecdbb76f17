public import Localisation

/// Why a bundle was not taken in.
public enum BundleError: Error, Sendable, Hashable, Explained {
    /// Another kind of file.
    case notABundle
    /// A version this library does not read.
    case version(UInt8)
    /// The file ends before its closing digest.
    case torn(bytes: Int)
    /// The bytes are not those that were written.
    case altered
    /// More bytes than a bundle may have.
    case tooLarge(bytes: Int)
    /// The frame of this number, counted from 1, cannot be read or does not belong there.
    case frame(Int, ProtocolError)
    /// It goes up, and this party is no hub.
    case goesUp
    /// It comes from a parent, and this hub has none.
    case noParent
    /// It is another hub's: its certificate is not the one expected here, and why.
    case anotherHub(ProtocolError)
    /// Whom it comes from is refused here, and why.
    case sender(ProtocolError)

    /// Whether the file is bad, rather than refused for what it says.
    public var isBadFile: Bool {
        switch self {
        case .notABundle, .version, .torn, .altered, .tooLarge, .frame: true
        case .goesUp, .noParent, .anotherHub, .sender: false
        }
    }

    /// The word of the protocol for it.
    public var code: RefusalCode {
        switch self {
        case .notABundle, .torn, .altered: .malformed
        case .version: .version
        case .tooLarge: .tooLarge
        case .goesUp, .noParent: .unsupported
        case .frame(_, let error), .anotherHub(let error), .sender(let error): error.code
        }
    }

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .notABundle: Text.bundleNotOne()
        case .version(let version): Text.bundleVersion(version)
        case .torn(let bytes): Text.bundleTorn(bytes)
        case .altered: Text.bundleAltered()
        case .tooLarge(let bytes): Text.bundleTooLarge(bytes, Limits.bundleBytesMax)
        case .frame(let number, let error):
            Text.bundleFrame.with([.plain("\(number)"), .message(error.message)])
        case .goesUp: Text.bundleGoesUp()
        case .noParent: Text.bundleNoParent()
        case .anotherHub(let error): Text.bundleAnotherHub.with([.message(error.message)])
        case .sender(let error): Text.bundleSender.with([.message(error.message)])
        }
    }
}
