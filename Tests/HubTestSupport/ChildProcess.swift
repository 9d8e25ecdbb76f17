import Foundation
import Glibc
import Synchronization
import TestSupport

/// A process of a built product, with its outputs in files; killed when the last reference goes.
package final class ChildProcess: Sendable {
    /// How a process ended.
    package enum Ending: Sendable, Hashable {
        case exited(Int32)
        case signalled(Int32)
    }

    private let folder = TemporaryFolder()
    private let identifier: pid_t
    private let ending = Mutex<Ending?>(nil)

    package init(
        _ product: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        descriptorsMax: Int? = nil,
        isSoft: Bool = false
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (descriptor, name) in [(Int32(1), "out"), (2, "err")] {
            posix_spawn_file_actions_addopen(
                &actions,
                descriptor,
                folder.path(name),
                O_WRONLY | O_CREAT | O_APPEND,
                0o600
            )
        }
        let path = BuiltProducts.path(product)
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        var command = [path] + arguments
        if let descriptorsMax {
            let limit = "ulimit -\(isSoft ? "S" : "")n \(descriptorsMax)"
            command = ["/bin/sh", "-c", limit + #" && exec "$0" "$@""#] + command
        }
        var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] =
            variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, command[0], &actions, nil, &words, &settings)
        guard result == 0 else { throw NotStarted(product: product, errorNumber: result) }
        identifier = child
    }

    /// A product that could not be started.
    package struct NotStarted: Error {
        let product: String
        let errorNumber: Int32
    }

    deinit {
        if poll() == nil {
            Glibc.kill(identifier, SIGKILL)
            var status: Int32 = 0
            waitpid(identifier, &status, 0)
        }
    }

    /// The number the system knows it by.
    package var number: Int32 { identifier }

    package var output: String { text("out") }
    package var problems: String { text("err") }

    private func text(_ name: String) -> String {
        String(
            decoding: FileManager.default.contents(atPath: folder.path(name)) ?? Data(),
            as: UTF8.self
        )
    }

    /// Bytes of memory it holds, by the kernel's word; nothing when it has ended.
    package var residentBytes: Int? {
        let statm = FileManager.default.contents(atPath: "/proc/\(identifier)/statm")
        return statm.map { String(decoding: $0, as: UTF8.self) }?.split(separator: " ")
            .dropFirst().first.flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
    }

    /// Files and connections it has open.
    package var descriptors: Int {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(identifier)/fd")
        return names?.count ?? 0
    }

    package func signal(_ number: Int32) { Glibc.kill(identifier, number) }

    /// How it ended, or nothing while it runs.
    package func poll() -> Ending? {
        ending.withLock { ending in
            if let ending { return ending }
            var status: Int32 = 0
            guard waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
            let signal = status & 0x7F
            ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
            return ending
        }
    }

    /// Waits for its end; kills it after the limit.
    @discardableResult
    package func end(within limit: Duration = .seconds(60)) async -> Ending? {
        if await !eventually(within: limit, { poll() != nil }) { signal(SIGKILL) }
        _ = await eventually { poll() != nil }
        return poll()
    }
}

/// What a command came to.
package struct CommandResult: Sendable {
    package let code: Int32
    package let output: String
    package let problems: String

    package func document() throws -> JSONDocument { try JSONDocument(output) }
}

extension ChildProcess {
    /// Runs a command to its end.
    package static func run(
        _ product: String,
        _ arguments: [String],
        environment: [String: String] = [:]
    ) async throws -> CommandResult {
        let child = try ChildProcess(product, arguments, environment: environment)
        let ending = await child.end()
        var code: Int32 = -1
        if case .exited(let status) = ending { code = status }
        return CommandResult(code: code, output: child.output, problems: child.problems)
    }
}
