import Foundation
import Glibc
import HubTestSupport
import TestSupport
import Testing

/// Real nodes whose disk is full, or fails.
@Suite("Disk faults of a node")
struct NodeDiskFaultTests {
    /// An enrolled node over a disk that can fail.
    private struct Scene {
        let folder = TemporaryFolder()
        let hub: HubProcess
        let node: NodeFolder
        let disk: ShimmedFolder

        init() async throws {
            hub = try HubProcess()
            try await hub.start()
            node = try await NodeFolder.enrolled("poste", at: hub, in: folder)
            disk = ShimmedFolder(node.path)
        }

        func start(_ words: [String]) throws -> ChildProcess {
            try disk.begin()
            return try ChildProcess(
                "grenier-node",
                words + ["--dir", node.path, "--lang", "en"],
                environment: disk.environment
            )
        }

        func run(_ words: [String]) async throws -> (ending: ChildProcess.Ending?, words: String) {
            let process = try start(words)
            return (await process.end(), process.output + process.problems)
        }

        func record(_ urea: Int) async throws -> (ending: ChildProcess.Ending?, words: String) {
            let file = folder.path("figures.csv")
            try Data("period,urea\ns1,\(urea)\n".utf8).write(to: URL(fileURLWithPath: file))
            return try await run(["import", file])
        }
    }

    @Test("A full disk is said in words, and everything goes on when there is room")
    func full() async throws {
        let scene = try await Scene()
        #expect(try await scene.record(100).ending == .exited(0))
        try scene.disk.fail(.full)
        let refused = try await scene.run(["publish"])
        #expect(refused.ending == .exited(4))
        #expect(refused.words.contains("the disk is full"))
        try scene.disk.mend(.full)
        for command in ["publish", "sync"] {
            #expect(try await scene.run([command]).ending == .exited(0))
        }
        try scene.disk.cut(seed: 3)
        let outbox = try await scene.node.outbox()
        #expect(outbox.batches == 1)
        #expect(outbox.unreceipted == 0)
        #expect(try await scene.hub.journalRows() == 1)
        #expect(await scene.hub.stop() == .exited(0))
    }

    @Test("A sync that fails ends the process, its owner's too, and is never tried again")
    func failingSync() async throws {
        let scene = try await Scene()
        let owner = try scene.start(["run"])
        #expect(await eventually { !owner.output.isEmpty })
        #expect(try await scene.record(100).ending == .exited(0))
        #expect(try await scene.run(["publish"]).ending == .exited(0))
        #expect(
            try await eventually { try await scene.node.outbox().unreceipted == 0 }
        )

        try scene.disk.fail(.syncFails)
        let failed = try await scene.record(200)
        #expect(failed.ending == .exited(70))
        #expect(failed.words.contains("the disk does not work as it should"))
        #expect(await eventually { owner.poll() != nil })
        #expect(owner.poll() == .exited(70))
        try scene.disk.mend(.syncFails)
        try scene.disk.cut(seed: 4)

        for words in [["publish"], ["sync"]] {
            #expect(try await scene.run(words).ending == .exited(0))
        }
        let outbox = try await scene.node.outbox()
        #expect(outbox.batches == (try await scene.hub.journalRows()))
        #expect(outbox.unreceipted == 0)
        #expect(await scene.hub.stop() == .exited(0))
    }
}
