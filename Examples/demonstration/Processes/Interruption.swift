@preconcurrency import Dispatch
import Glibc

/// The wish of a person, or of the system, that the demonstration ends now.
enum Interruption {
    /// What a shell gives for a program that Ctrl-C ended.
    static let exitCode: Int32 = 130

    /// A reader of our output who leaves must not end the process, which has children to stop.
    static func ignoreClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// An element for each SIGINT or SIGTERM, instead of the end of the process.
    static func stream() -> AsyncStream<Int32> {
        AsyncStream { continuation in
            let sources = [SIGINT, SIGTERM].map { number in
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { continuation.yield(number) }
                source.resume()
                return source
            }
            continuation.onTermination = { _ in sources.forEach { $0.cancel() } }
        }
    }
}
