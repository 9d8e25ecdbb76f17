import GRDB
import Synchronization

/// The connection to the node's database, until the disk fails.
///
/// After a failure nobody knows what is on the disk: Linux forgets pages that it could not write,
/// and the next sync says that all is well. Trying again would acknowledge what is not kept, so
/// nothing is read or written any more, and the process ends: the next start finds out.
///
/// A full disk is no failure: SQLite takes the whole transaction back.
final class FailStopNodeDatabase: Sendable {
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

    func read<Result: Sendable>(
        _ look: @escaping @Sendable (Database) throws -> Result
    ) async throws -> Result {
        try await guarded { try await queue.read(look) }
    }

    func write<Result: Sendable>(
        _ change: @escaping @Sendable (Database) throws -> Result
    ) async throws -> Result {
        try await guarded { try await queue.write(change) }
    }

    func writeWithoutTransaction<Result: Sendable>(
        _ change: @escaping @Sendable (Database) throws -> Result
    ) async throws -> Result {
        try await guarded { try await queue.writeWithoutTransaction(change) }
    }

    func close() throws { try queue.close() }

    private func guarded<Result>(_ access: () async throws -> Result) async throws -> Result {
        if let error = failure.withLock({ $0 }) { throw error }
        do {
            return try await access()
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
