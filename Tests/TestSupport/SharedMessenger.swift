import Logging
public import Messaging
import Synchronization

/// The one messenger of a test process.
///
/// All test targets of the package run in one process, and a process has one messenger. Tests of
/// starting and stopping run in a child process instead.
public enum SharedMessenger {
    private static let started: Result<Messenger, MessagingError> = Result {
        () throws(MessagingError) in
        try Messenger.start(
            logger: Logger(label: "tests.messaging") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// The messenger, started at the first call and never stopped.
    ///
    /// - Throws: `MessagingError` if it could not start.
    public static func messenger() throws(MessagingError) -> Messenger {
        try started.get()
    }
}
