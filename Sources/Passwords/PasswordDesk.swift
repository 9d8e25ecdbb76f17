import Foundation
import Synchronization

/// Hashes passwords on two threads of its own.
///
/// A hash takes 64 MiB and a tenth of a second: a crowd of them must neither take the threads that serve
/// pages nor the machine's memory. Who comes when too many wait is told so.
package final class PasswordDesk: Sendable {
    /// Hashes at once.
    package static let atOnceMax = 2
    /// Hashes that may wait.
    package static let waitingMax = 64

    private let line = WorkLine()
    /// Compared with where there is no such account, so that its absence takes as long.
    private let nobody: PasswordHash

    /// Starts the threads.
    ///
    /// - Throws: `PasswordFailure.unavailable` when there is no memory to hash at all.
    package init() throws(PasswordFailure) {
        nobody = try PasswordHash(hashing: "nobody has this password")
        for index in 0..<Self.atOnceMax {
            let thread = Thread { [line] in
                while let work = line.next() { work() }
            }
            thread.name = "grenier.password.\(index)"
            thread.start()
        }
    }

    deinit { line.close(threads: Self.atOnceMax) }

    /// Most hashes that ever ran at once.
    package var mostAtOnce: Int { line.mostAtOnce }

    /// Whether this is the password; false, and as slow, where there is no hash to compare with.
    ///
    /// - Throws: `PasswordFailure.busy`.
    package func isRight(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        let nobody = nobody
        return try await run {
            let isRight = (hash ?? nobody).matches(password)
            return hash != nil && isRight
        }
    }

    /// Hashes a new password.
    ///
    /// - Throws: `PasswordFailure`.
    package func hash(_ password: String) async throws -> PasswordHash {
        try PasswordRule.check(password)
        return try await run { try PasswordHash(hashing: password) }
    }

    private func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = line.add(waitingMax: Self.waitingMax) {
                continuation.resume(with: Result { try work() })
            }
            if !isTaken { continuation.resume(throwing: PasswordFailure.busy) }
        }
    }
}
