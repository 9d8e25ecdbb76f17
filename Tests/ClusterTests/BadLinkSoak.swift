import DataFolder
import Foundation
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// A real node hands a backlog over a link as bad as they come.
@Suite("Bad link soak")
struct BadLinkSoak {
    private static let seed = UInt64(Counts.value("GRENIER_LINK_SEED", default: 5_000))
    private static let isLongRun = Counts.value("GRENIER_LINKS", default: 0) > 0

    /// A hub behind the link, and a node with a backlog that has still to go through it.
    private final class Scene {
        let folder = TemporaryFolder()
        let hub: HubProcess
        let link: BadLink
        let node: NodeFolder

        init(batches: Int) async throws {
            let port = FreePorts.three()
            // A member that connects to 0.0.0.0 reaches 127.0.0.1, where the link is, and is as
            // patient as with a hub far away.
            hub = try HubProcess(
                HubSetup(
                    name: "BNCA",
                    isNational: true,
                    filieres: ["riz"],
                    zones: RiceExample.zones,
                    catalogue: try RiceExample.catalogueSource(),
                    bind: "127.0.0.2",
                    address: "0.0.0.0",
                    port: port
                )
            )
            try await hub.start()
            link = try BadLink(port: port, seed: BadLinkSoak.seed)
            node = try await NodeFolder.enrolled("poste", at: hub, in: folder)
            for number in 0..<batches {
                try await node.publish(["s\(number % 6 + 1)": 100 + number])
            }
        }

        deinit { link.end() }
    }

    /// Syncs over the link, prints what it took, and looks whether everything is there once.
    private func check(
        _ name: String,
        _ quality: LinkQuality,
        batches: Int,
        secondsMax: Int
    ) async throws {
        let scene = try await Scene(batches: batches)
        let before = scene.link.words
        scene.link.become(quality)
        let start = Monotonic.seconds()
        let sync = try ChildProcess(
            "grenier-node",
            ["sync", "--timeout", "\(secondsMax)", "--dir", scene.node.path, "--lang", "en"]
        )
        let ending = await sync.end(within: .seconds(secondsMax + 30))
        let seconds = Int(Monotonic.seconds() - start)
        print("\(name): \(batches) batches in \(seconds) s; \(scene.link.words); before: \(before)")
        #expect(ending == .exited(0), "\(name), seed \(Self.seed): \(sync.problems)")
        scene.link.become(.good)
        let outbox = try await scene.node.outbox()
        #expect(outbox.unreceipted == 0)
        #expect(outbox.batches == batches)
        #expect(try await scene.hub.journalRows() == batches)
        #expect(try await scene.hub.perform(.verify).exitCode == 0)
        #expect(await scene.hub.stop() == .exited(0))
    }

    @Test("800 ± 400 ms, 3 % of segments lost, 20 kbit/s: a backlog of 30 batches arrives, once")
    func rural() async throws {
        try await check("rural link", .rural, batches: 30, secondsMax: 300)
    }

    @Test("A link that is up for 0.5 s and silent for 5 s: the long run's times, divided by four")
    func flapping() async throws {
        var quality = LinkQuality(delayMilliseconds: 50...150, bytesPerSecond: 10_000)
        quality.turns = (500, 5_000)
        try await check("flapping link", quality, batches: 30, secondsMax: 300)
    }

    @Test(
        "2 s up, 20 s silent, at 800 ± 400 ms and 20 kbit/s",
        .enabled(
            if: BadLinkSoak.isLongRun,
            "takes up to half an hour: `./run soak` sets GRENIER_LINKS"
        )
    )
    func longFlapping() async throws {
        var quality = LinkQuality.rural
        quality.turns = (2_000, 20_000)
        try await check("2 s up, 20 s silent", quality, batches: 30, secondsMax: 1_800)
    }

    @Test(
        "3 s up, 6 s down with every connection cut, at 100 ms",
        .enabled(
            if: BadLinkSoak.isLongRun,
            "takes up to half an hour: `./run soak` sets GRENIER_LINKS"
        )
    )
    func cutFlapping() async throws {
        // Only an attempt that begins early in a turn can end in it.
        var quality = LinkQuality(delayMilliseconds: 40...60, bytesPerSecond: 12_500)
        quality.turns = (3_000, 6_000)
        quality.down = .reset
        try await check("3 s up, 6 s cut", quality, batches: 30, secondsMax: 1_800)
    }
}
