import Foundation
import Glibc
import NodeCore

/// A program that was started; what it writes goes to files, which no reader can be late for.
final class ChildProcess: Sendable {
    let name: String
    private let process: Process
    private let outputFile: URL
    private let problemFile: URL
    private let ended: Task<Int32, Never>

    /// Seconds a program has to end in good order.
    private static let orderlySecondsMax = 5.0

    /// Starts a program.
    ///
    /// - Throws: The system's error.
    init(_ executable: String, _ arguments: [String], scratch: URL) throws {
        name = URL(fileURLWithPath: executable).lastPathComponent
        let stem = UUID().uuidString
        outputFile = scratch.appendingPathComponent(stem + ".out")
        problemFile = scratch.appendingPathComponent(stem + ".err")
        for file in [outputFile, problemFile] { try Data().write(to: file) }
        process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: problemFile)
        let (statuses, told) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { process in
            let isExit = process.terminationReason == .exit
            told.yield(isExit ? process.terminationStatus : 128 + process.terminationStatus)
            told.finish()
        }
        ended = Task.detached {
            for await status in statuses { return status }
            return ExitCode.defect.rawValue
        }
        do {
            try process.run()
        } catch {
            told.finish()
            throw error
        }
    }

    var isRunning: Bool { process.isRunning }

    /// What it has written on its standard output.
    var output: Data { (try? Data(contentsOf: outputFile)) ?? Data() }

    /// What it has written on its error stream, as text.
    var problems: String {
        let bytes = (try? Data(contentsOf: problemFile)) ?? Data()
        return String(decoding: bytes, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Waits for its end and gives its exit code; a cancelled wait stops it.
    ///
    /// - Throws: `CancellationError`, once the program has ended.
    func wait() async throws -> Int32 {
        let status = await withTaskCancellationHandler {
            await ended.value
        } onCancel: {
            Task.detached { await self.stop() }
        }
        try Task.checkCancellation()
        return status
    }

    /// Ends it: in good order if it does so soon, else at once.
    func stop() async {
        guard process.isRunning else { return }
        process.terminate()
        let patience = Task.detached { [process] in
            try await Task.sleep(for: .seconds(Self.orderlySecondsMax))
            kill(process.processIdentifier, SIGKILL)
        }
        _ = await ended.value
        patience.cancel()
    }
}
