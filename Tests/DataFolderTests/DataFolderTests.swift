import DataFolder
import Foundation
import Localisation
import Messaging
import TestSupport
import Testing

/// Two openings in one process contend as two processes do: the lock belongs to the open file.
@Suite("Data folder")
struct DataFolderTests {
    private func lock(_ path: String) throws -> FolderLock {
        guard case .acquired(let lock) = try DataFolder.acquire(path, creates: true) else {
            throw DataFolderError.busy(path: path, owner: nil)
        }
        return lock
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("one owner at a time, and the next when it goes")
    func exclusive() throws {
        let path = TemporaryFolder().path + "-exclusive"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var first: FolderLock? = try lock(path)
        #expect(try mode(path) == 0o700)
        guard case .heldElsewhere(let owner) = try DataFolder.acquire(path) else {
            Issue.record("two owners")
            return
        }
        #expect(owner == getpid())
        #expect(first?.path == path)
        first = nil
        _ = try lock(path)
    }

    @Test("a copy of the lock in a child about to start does not hold the folder")
    func inherited() throws {
        let folder = TemporaryFolder()
        let path = folder.path("node")
        var first: FolderLock? = try lock(path)
        #expect(first != nil)
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        let descriptor = try #require(
            descriptors.compactMap { Int32($0) }.first {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))
                    == path + "/lock"
            }
        )
        let copy = dup(descriptor)
        defer { close(copy) }
        first = nil
        _ = try lock(path)
    }

    @Test("a folder open to others is closed; a missing one and a file are typed errors")
    func folders() throws {
        let folder = TemporaryFolder()
        let shared = folder.path("shared")
        try FileManager.default.createDirectory(
            atPath: shared,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o755]
        )
        _ = try lock(shared)
        #expect(try mode(shared) == 0o700)
        let missing = folder.path("missing")
        #expect(throws: DataFolderError.missing(path: missing)) {
            try DataFolder.acquire(missing)
        }
        let file = folder.path("file")
        try Data([1]).write(to: URL(filePath: file))
        #expect(throws: DataFolderError.notAFolder(path: file)) { try DataFolder.acquire(file) }
    }

    @Test("a held folder without a service is retried until the deadline")
    func busy() async throws {
        let folder = TemporaryFolder()
        let held = try lock(folder.path)
        let clock = ContinuousClock()
        let begin = clock.now
        await #expect(throws: DataFolderError.busy(path: folder.path, owner: getpid())) {
            _ = try await DataFolder.open(
                folder.path,
                messenger: SharedMessenger.messenger(),
                deadline: .milliseconds(300)
            )
        }
        #expect(clock.now - begin >= .milliseconds(300))
        #expect(held.path == folder.path)
    }

    @Test("a short command's hold is waited out")
    func waitedOut() async throws {
        let folder = TemporaryFolder()
        let (locked, isLocked) = AsyncStream<Void>.makeStream()
        let holder = Task {
            let held = try lock(folder.path)
            isLocked.finish()
            try await Task.sleep(for: .milliseconds(200))
            withExtendedLifetime(held) {}
        }
        for await _ in locked {}
        let access = try await DataFolder.open(
            folder.path,
            messenger: SharedMessenger.messenger(),
            deadline: .seconds(60)
        )
        guard case .owner = access else {
            Issue.record("not the owner")
            return
        }
        try await holder.value
    }

    @Test("every error says itself in French and in English")
    func texts() {
        let errors: [any Explained] = [
            DataFolderError.missing(path: "/x"), DataFolderError.notAFolder(path: "/x"),
            DataFolderError.foreignOwner(path: "/x"),
            DataFolderError.system(path: "/x", errorNumber: 13),
            DataFolderError.busy(path: "/x", owner: 12),
            DataFolderError.busy(path: "/x", owner: nil),
            DataFolderError.ownerSilent(path: "/x"), DataFolderError.ownerGone(path: "/x"),
            DataFolderError.tooLarge(path: "/x"),
            DataFolderError.control(path: "/x", detail: "?"),
        ]
        for error in errors {
            for language in Language.allCases {
                let text = error.message.rendered(in: language)
                #expect(text.contains("/x"))
                #expect(!text.contains("{"))
            }
        }
        let keyErrors: [KeyFileError] = [
            .alreadyExists, .missing, .tooOpen(mode: 0o640), .foreignOwner, .notRegularFile,
            .wrongLength, .system(operation: "open", errorNumber: 5),
        ]
        let linkErrors = MessagingError.Code.allCases.map { MessagingError($0, during: "testing") }
        let others: [any Explained] = keyErrors + linkErrors
        for error in others {
            for language in Language.allCases {
                #expect(!error.message.rendered(in: language).contains("{"))
            }
        }
        #expect(KeyFileError.tooOpen(mode: 0o640).message.rendered(in: .english).contains("640"))
    }
}
