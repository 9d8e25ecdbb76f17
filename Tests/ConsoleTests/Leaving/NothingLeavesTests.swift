import Countries
import Foundation
import HubTestSupport
import Indicators
import TestSupport
import Testing

/// A whole season of the real commands, with every frame caught before it is encrypted.
@Suite("Rien d'autre ne part")
struct NothingLeavesTests {
    @Test("no word, number or name of a record is in anything that was sent in a season")
    func season() async throws {
        let catalogue = try Catalogue(parsing: NationalCatalogue.benin.document)
        let season = CanarySeason(catalogue, filiere: "ananas", campaign: "2025-2026")
        #expect(season.texts.count > 200)
        #expect(season.numbers.count > 10, "\(season.numbers.count)")
        let folder = TemporaryFolder()
        let caught = folder.path("sent")
        let environment = [
            "LD_PRELOAD": BuiltProducts.path("libFaultShim.so"), "GRENIER_SHIM_SENT": caught,
        ]
        let hub = try await BeninHub()
        let node = NodeFolder("poste", in: folder)
        func run(_ words: [String]) async throws {
            let words = words + ["--dir", node.path]
            let result = try await ChildProcess.run("grenier-node", words, environment: environment)
            #expect(result.code == 0, "\(words): \(result.problems)")
        }
        try await run(["init"])
        try await run(["enrol", try await hub.invite("Ananas d'Allada")])
        let file = folder.path("season.jsonl")
        try season.file().write(to: URL(fileURLWithPath: file))
        try await run(["record", "load", file])

        // The pages: they show what was noted, somebody adds to it, and publishes.
        let console = try await ServedConsole(of: node, environment: environment)
        let shown = try await console.page("enregistrements/delivery?campagne=2025-2026")
        #expect(shown.contains("CANARI-delivery-buyer-1"))
        try await console.send(
            "enregistrements/training",
            [
                "pour-campagne": "2025-2026", "date": "2025-10-02", "theme": "CANARI-a-la-page",
                "women": "4", "men": "3",
            ]
        )
        try await console.send("publier", ["periode": "2025-2026", "accord": "oui"])
        let isThere = try await eventually { try await hub.process.journalRows() > 0 }
        #expect(isThere)
        for page in ["", "echanges", "comparer", "bilan"] { try await console.page(page) }
        #expect(await console.stop() == .exited(0))

        // The command line: corrections, new keys, a look at everything, a stick.
        func train(_ theme: String) async throws {
            let words = ["date=2025-10-09", "theme=\(theme)", "women=2", "men=1"]
            try await run(["record", "add", "training"] + words)
            try await run(["publish"])
        }
        try await train("CANARI-au-terminal")
        try await run(["sync"])
        try await run(["rotate-key"])
        try await run(["sync"])
        try await run(["doctor"])
        let stick = folder.path("stick")
        try await train("CANARI-sur-la-cle")
        try await run(["bundle", "export", stick])
        _ = await hub.process.stop()

        let summary = try await node.done(["summarise", "--period", "2025-2026"])
        let figures = summary["values"].list.compactMap { $0["value"].int.map(Int64.init) }
            .filter { $0 >= CanarySeason.rarest }
        for name in [caught, stick] {
            let sent = SentBytes(bytes: try Data(contentsOf: URL(fileURLWithPath: name)))
            // What may leave is found there: the search can see.
            #expect(sent.contains("2025-2026"), "\(name)")
            #expect(figures.contains(where: sent.contains), "\(name)")
            let seen =
                (season.texts + ["CANARI"]).filter(sent.contains)
                + season.numbers.filter(sent.contains).map(String.init)
            #expect(seen.isEmpty, "\(name)")
        }
    }
}
