import ArgumentParser
import Foundation
import HubTestSupport
import TestSupport

/// What a node costs the laptop it lives on: memory, the wait for its start, the wait for each page.
///
/// Everything is the built commands with a real hub; each number stands beside the most it may be.
@main
struct ConsoleBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console-benchmark",
        abstract: "Mesure les commandes du poste et les pages de la console."
    )

    @Option(help: "Nombre de membres du cluster.")
    var members = 200

    @Option(help: "Nombre de mesures de chaque commande et de chaque page.")
    var rounds = 20

    private static let millisecondsMax = 100.0
    private static let commandMegabytesMax = 40
    private static let consoleMegabytesMax = 60
    private static let pages = [
        "", "enregistrements", "enregistrements/intake", "enregistrements/member",
        "enregistrements/delivery", "grille", "grille/axe/1", "grille/axe/5", "grille/impression",
        "plan", "bilan", "publier", "echanges", "comparer",
    ]

    func run() async throws {
        let folder = TemporaryFolder()
        let hub = try await BeninHub()
        let node = try await hub.member("Grand cluster fictif", in: folder)
        let file = folder.path("records.jsonl")
        let lines = try LargeCluster(members: members).lines()
        try lines.write(to: URL(fileURLWithPath: file))
        try await node.done(["record", "load", file])
        try await node.done(["publish"])
        let count = lines.split(separator: UInt8(ascii: "\n")).count
        Table.say(
            "\(members) members, two campaigns, \(count) records; each measured \(rounds) times"
        )
        try await measureCommands(node)
        try await measureStart(node)
        try await measurePages(node)
        _ = await hub.process.stop()
    }

    private func measureCommands(_ node: NodeFolder) async throws {
        Table.say(
            "\ncommand         p50 ms  p95 ms  peak MB  of \(Self.commandMegabytesMax) MB   own MB  file MB"
        )
        for command in ["status", "sync"] {
            var waits: [Duration] = []
            var peak = 0
            var most = Residence.none
            for _ in 0..<rounds {
                let watched = try await WatchedCommand([command, "--dir", node.path])
                waits.append(watched.wait)
                peak = max(peak, watched.peakKiB)
                if watched.residence.allKiB > most.allKiB { most = watched.residence }
            }
            let memory = Table.megabytes(peak, of: Self.commandMegabytesMax)
            Table.say(Table.left(command, 14) + Waits(waits).text + memory + Table.parts(most))
        }
    }

    private func measureStart(_ node: NodeFolder) async throws {
        var waits: [Duration] = []
        for _ in 0..<rounds {
            let console = try await ServedConsole(of: node)
            waits.append(console.wait)
            await console.stop()
        }
        Table.say("\nrun, to its address   p50 ms  p95 ms  p95 of \(Int(Self.millisecondsMax)) ms")
        Table.say(Table.left("", 20) + Waits(waits).text(of: Self.millisecondsMax))
    }

    /// Each page as it stands, and as it is just after something was entered, when all figures are new.
    private func measurePages(_ node: NodeFolder) async throws {
        let console = try await ServedConsole(of: node)
        let clock = ContinuousClock()
        let limit = Int(Self.millisecondsMax)
        Table.say(
            "\npage                    p50 ms  p95 ms  of \(limit) ms  after an entry: the same"
        )
        for page in Self.pages {
            let path = page + "?campagne=2025-2026"
            try await console.page(path)
            var still: [Duration] = []
            var changed: [Duration] = []
            for round in 0..<rounds {
                still.append(try await clock.measure { try await console.page(path) })
                try await console.send(
                    "enregistrements/price",
                    [
                        "pour-campagne": "2025-2026", "date": "2025-11-03",
                        "product": "pain-de-sucre", "market": "retail", "amount": "\(100 + round)",
                    ]
                )
                changed.append(try await clock.measure { try await console.page(path) })
            }
            Table.say(
                Table.left("/" + page, 22) + Waits(still).text(of: Self.millisecondsMax)
                    + "   " + Waits(changed).text(of: Self.millisecondsMax)
            )
        }
        Table.say(
            "\nrun                peak MB  of \(Self.consoleMegabytesMax) MB   own MB  file MB"
        )
        let peak = ProcessFacts(of: console.process.number)?.peakKiB ?? 0
        let memory = Table.megabytes(peak, of: Self.consoleMegabytesMax)
        let parts = Residence(of: console.process.number) ?? .none
        Table.say(Table.left("", 17) + memory + Table.parts(parts))
        await console.stop()
    }
}
