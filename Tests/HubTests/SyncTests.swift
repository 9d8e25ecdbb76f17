import ClusterProtocol
import Foundation
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// Nothing is acknowledged before it is on the disk: seen from outside, between the process and
/// the kernel.
@Suite("Disk before network")
struct SyncTests {
    private static let putCount = 40

    /// Sends PUTs one at a time, and says after how many of them no sync of the journal was seen.
    private func run(hidesSyncs: Bool) async throws -> (record: ShimRecord, unsynced: Int) {
        let folder = TemporaryFolder()
        let log = folder.path("record")
        var environment = [
            "LD_PRELOAD": BuiltProducts.path("libFaultShim.so"), "GRENIER_SHIM_LOG": log,
        ]
        if hidesSyncs { environment["GRENIER_SHIM_HIDE_SYNCS"] = "1" }
        let hub = try HubProcess(folder: folder, environment: environment)
        try await hub.start()
        func record() -> ShimRecord {
            ShimRecord(
                String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
            )
        }
        let member = try await hub.member("membre")
        let link = try await MemberLink(member)
        _ = try await link.greet(member.hello())
        var outbox = Outbox(member)
        var unsynced = 0
        for number in 1...UInt32(Self.putCount) {
            let before = record()
            let batches = try (0..<Int(1 + number % 3)).map { part in
                try outbox.seal([
                    member.summary("s\(1 + part)", revision: number, ["r.urea": Int64(number)])
                ])
            }
            let answer = try await link.put(Put(batches: batches))
            #expect(answer.ack?.receipts.count == batches.count)
            let after = record()
            #expect(after.journalWrites > before.journalWrites)
            if after.journalSyncs == before.journalSyncs { unsynced += 1 }
        }
        await link.dealer.close()
        #expect(await hub.stop() == .exited(0))
        return (record(), unsynced)
    }

    @Test("Every listener with keys refuses whoever the handler does not admit")
    func enforcement() async throws {
        let folder = TemporaryFolder()
        let log = folder.path("record")
        let hub = try HubProcess(
            folder: folder,
            environment: [
                "LD_PRELOAD": BuiltProducts.path("libFaultShim.so"), "GRENIER_SHIM_LOG": log,
            ]
        )
        try await hub.start()
        #expect(await hub.stop() == .exited(0))
        let text = String(
            decoding: FileManager.default.contents(atPath: log) ?? Data(),
            as: UTF8.self
        )
        let options = ShimRecord(text).options
        // ZMQ_CURVE_SERVER, and ZMQ_ZAP_ENFORCE_DOMAIN without which libzmq fails open.
        let listeners = options["47 1"] ?? 0
        #expect(listeners >= 3)
        #expect(options["93 1"] == listeners)
    }

    @Test("Every acknowledgement follows a sync of the journal")
    func acknowledgements() async throws {
        let (record, unsynced) = try await run(hidesSyncs: false)
        #expect(unsynced == 0)
        #expect(record.violations.isEmpty, "sent with unsynced writes, lines of the record")
        #expect(record.journalSyncs >= Self.putCount)
        #expect(record.sends >= Self.putCount)
    }

    @Test("The check sees a hub that does not sync")
    func control() async throws {
        let (record, unsynced) = try await run(hidesSyncs: true)
        #expect(unsynced == Self.putCount)
        #expect(record.violations.count >= Self.putCount)
        #expect(record.journalSyncs == 0)
    }
}
