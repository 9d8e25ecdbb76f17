import DataFolder
import Foundation
import Messaging
import TestSupport
import Testing

@Suite("Control socket")
struct ControlTests {
    private let messenger: Messenger

    init() throws {
        messenger = try SharedMessenger.messenger()
    }

    private func lock(_ path: String) throws -> FolderLock {
        guard case .acquired(let lock) = try DataFolder.acquire(path, creates: true) else {
            throw DataFolderError.busy(path: path, owner: nil)
        }
        return lock
    }

    private func client(_ path: String) async throws -> ControlClient {
        // The owner is in this process, and takes its turn among all other tests.
        switch try await DataFolder.open(path, messenger: messenger, deadline: .seconds(600)) {
        case .remote(let client): return client
        case .owner: throw DataFolderError.missing(path: path)
        }
    }

    /// Serves the folder while the body runs.
    private func serving(
        _ path: String,
        handler: @escaping @Sendable ([UInt8]) async -> [UInt8],
        _ body: (ControlServer) async throws -> Void
    ) async throws {
        let server = try await ControlServer.open(lock(path), messenger: messenger)
        let run = Task { await server.run(handler) }
        do {
            try await body(server)
        } catch {
            await server.close()
            throw error
        }
        await server.close()
        await run.value
    }

    @Test("a request reaches the owner and its answer comes back, also empty and also large")
    func answers() async throws {
        let folder = TemporaryFolder()
        try await serving(folder.path, handler: { $0.reversed() }) { _ in
            let client = try await client(folder.path)
            #expect(try await client.request([1, 2, 3], timeout: .seconds(60)) == [3, 2, 1])
            #expect(try await client.request([], timeout: .seconds(60)) == [])
            let large = [UInt8](repeating: 9, count: 8 * 1024 * 1024)
            #expect(try await client.request(large, timeout: .seconds(60)).count == large.count)
        }
    }

    @Test("many commands at once, each with its own answer")
    func concurrent() async throws {
        let folder = TemporaryFolder()
        let handler: @Sendable ([UInt8]) async -> [UInt8] = { request in
            try? await Task.sleep(for: .milliseconds(20))
            return request + request
        }
        try await serving(folder.path, handler: handler) { _ in
            try await withThrowingTaskGroup(of: Bool.self) { tasks in
                for number in UInt8(0)..<40 {
                    tasks.addTask {
                        let client = try await client(folder.path)
                        let answer = try await client.request([number], timeout: .seconds(600))
                        return answer == [number, number]
                    }
                }
                for try await isRight in tasks { #expect(isRight) }
            }
        }
    }

    @Test("an owner whose hands are full still answers that it is there")
    func fullHands() async throws {
        let folder = TemporaryFolder()
        let (gate, open) = AsyncStream<Void>.makeStream()
        let handler: @Sendable ([UInt8]) async -> [UInt8] = { request in
            if request == [0] { for await _ in gate {} }
            return request
        }
        try await serving(folder.path, handler: handler) { _ in
            let first = try await client(folder.path)
            let stuck = (0..<12).map { _ in
                Task { try await first.request([0], timeout: .seconds(60)) }
            }
            try await Task.sleep(for: .milliseconds(200))
            _ = try await client(folder.path)
            open.finish()
            for task in stuck { #expect(try await task.value == [0]) }
        }
    }

    @Test("an owner that is too slow, and one that goes away, are told apart")
    func silence() async throws {
        let folder = TemporaryFolder()
        let (gate, open) = AsyncStream<Void>.makeStream()
        let (arrivals, arrived) = AsyncStream<UInt8?>.makeStream()
        let handler: @Sendable ([UInt8]) async -> [UInt8] = { request in
            arrived.yield(request.first)
            for await _ in gate {}
            return [1]
        }
        try await serving(folder.path, handler: handler) { server in
            let client = try await client(folder.path)
            await #expect(throws: DataFolderError.ownerSilent(path: folder.path)) {
                _ = try await client.request([1], timeout: .seconds(1))
            }
            let answer = Task { try await client.request([2], timeout: .seconds(60)) }
            for await request in arrivals where request == 2 { break }
            await server.close()
            await #expect(throws: DataFolderError.ownerGone(path: folder.path)) {
                _ = try await answer.value
            }
            await #expect(throws: DataFolderError.busy(path: folder.path, owner: nil)) {
                _ = try await client.request([3], timeout: .milliseconds(100))
            }
            open.finish()
        }
    }

    @Test("a socket file left by a killed owner does not stand in the way")
    func staleSocket() async throws {
        let folder = TemporaryFolder()
        let socketPath = folder.path("control.sock")
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: socketPath.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        close(descriptor)
        #expect(bound == 0)
        #expect(FileManager.default.fileExists(atPath: socketPath))
        try await serving(folder.path, handler: { $0 }) { _ in
            let client = try await client(folder.path)
            #expect(try await client.request([5], timeout: .seconds(60)) == [5])
        }
        guard case .owner = try await DataFolder.open(folder.path, messenger: messenger) else {
            Issue.record("the folder was not given up")
            return
        }
    }

    @Test("a path longer than a socket name may be")
    func longPath() async throws {
        let folder = TemporaryFolder()
        var path = folder.path
        for _ in 0..<4 { path += "/" + String(repeating: "d", count: 60) }
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
        try await serving(path, handler: { $0 }) { _ in
            #expect(FileManager.default.fileExists(atPath: path + "/control.sock"))
            let client = try await client(path)
            #expect(try await client.request([6], timeout: .seconds(60)) == [6])
        }
    }

    @Test("frames come back as they were; what is no frame is nothing")
    func frames() {
        let frame = ControlFrame(.request, number: 0x0102_0304_0506_0708, content: [9])
        #expect(frame.bytes == [3, 1, 2, 3, 4, 5, 6, 7, 8, 9])
        #expect(ControlFrame(bytes: frame.bytes) == frame)
        #expect(ControlFrame(bytes: [3, 1, 2]) == nil)
        #expect(ControlFrame(bytes: [77] + frame.bytes.dropFirst()) == nil)
        #expect(ControlFrame(bytes: []) == nil)
    }
}
