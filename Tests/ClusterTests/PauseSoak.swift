import DataFolder
import Foundation
import Glibc
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// Hubs that stand still and go on, as on a machine that was suspended.
@Suite("Pause soak")
struct PauseSoak {
    /// A minute in the long runs.
    static let seconds = Counts.value("GRENIER_PAUSE_SECONDS", default: 20)

    @Test("A BNCA, then a BRCA, stands still: what is sent meanwhile arrives, once")
    func pauses() async throws {
        let root = try HubProcess()
        try await root.start()
        let hub = try await root.child("BRCA", zones: ["langan"])
        let folder = TemporaryFolder()
        let node = try await NodeFolder.enrolled("poste", at: hub, in: folder)
        try await node.publish(["s1": 100])
        try await node.done(["sync"])
        #expect(try await arrives(1, at: root))
        let owner = try ChildProcess("grenier-node", ["run", "--dir", node.path])
        #expect(await eventually { !owner.output.isEmpty })

        for (number, stopped) in [root, hub].enumerated() {
            stopped.signal(SIGSTOP)
            try await node.publish(["s\(number + 2)": 200 + number])
            // The node goes on: it only keeps what it cannot hand over.
            let status = try await node.done(["status"])
            #expect(status["outbox"]["pending"].int ?? 0 <= 1)
            try await Task.sleep(for: .seconds(Self.seconds))
            stopped.signal(SIGCONT)
            #expect(try await arrives(number + 2, at: root))
        }
        let outbox = try await node.outbox()
        #expect(outbox.batches == 3)
        #expect(outbox.unreceipted == 0)
        owner.signal(SIGTERM)
        #expect(await owner.end() == .exited(0))
        for stopped in [root, hub] {
            #expect(try await stopped.journalRows() == 3)
            #expect(try await stopped.perform(.verify).exitCode == 0)
            #expect(await stopped.stop() == .exited(0))
        }
    }

    private func arrives(_ count: Int, at hub: HubProcess) async throws -> Bool {
        try await eventually(within: .seconds(60)) { try await hub.journalRows() >= count }
    }
}
