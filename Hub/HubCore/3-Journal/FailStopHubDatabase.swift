import GRDB
import Synchronization

/// The connection to the hub's database, until the disk fails.
///
/// After a failure nobody knows what is on the disk: Linux forgets pages that it could not write,
/// and the next sync says that all is well. Trying again would acknowledge what is not kept, so
/// nothing is read or written any more, and the process ends: the next start finds out.
///
/// A full disk is no failure: SQLite takes the whole transaction back.
final class FailStopHubDatabase: Sendable {
    private let queue: DatabaseQueue
    private let failure = Mutex<DatabaseError?>(nil)
    /// The failure, once there is one.
    private let failures: AsyncStream<DatabaseError>
    private let failed: AsyncStream<DatabaseError>.Continuation

    init(_ queue: DatabaseQueue) {
        self.queue = queue
        (failures, failed) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1))
    }

    /// Throws the failure when the disk fails, once whoever met it had time to be told; returns
    /// when the task is cancelled.
    func untilFailure() async throws {
        for await error in failures {
            try? await Task.sleep(for: .milliseconds(200))
            throw error
        }
    }

    func read<Result>(_ look: (Database) throws -> Result) throws -> Result {
        try guarded { try queue.read(look) }
    }

    func write<Result>(_ change: (Database) throws -> Result) throws -> Result {
        try guarded { try queue.write(change) }
    }

    func writeWithoutTransaction<Result>(
        _ change: (Database) throws -> Result
    ) throws -> Result {
        try guarded { try queue.writeWithoutTransaction(change) }
    }

    func close() throws { try queue.close() }

    private func guarded<Result>(_ access: () throws -> Result) throws -> Result {
        if let error = failure.withLock({ $0 }) { throw error }
        do {
            return try access()
        } catch let error as DatabaseError where Self.isFailure(error.resultCode) {
            failure.withLock { $0 = $0 ?? error }
            failed.yield(error)
            throw error
        }
    }

    private static func isFailure(_ code: ResultCode) -> Bool {
        code == .SQLITE_IOERR || code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB
    }
}
