import DataFolder
import Indicators
import NodeCore
import Testing

/// The sheet of a cluster whose hub has released nothing yet, through the command.
@Suite("La fiche avant toute publication", .serialized)
struct UnreleasedTests {
    @Test("what is recorded makes a sheet in every form; what is not stays an error")
    func forms() async throws {
        try await ReadingNode.with { node in
            let nothing = try await node.recording.perform(.compare(period: nil))
            #expect(nothing.exitCode == 3 && !nothing.problems.isEmpty)
            _ = try await node.delivery()
            _ = try await node.score([GridEntry("g.1.1", "3"), GridEntry("g.1.2", "1")])
            let sheet = try await node.recording.done(.compare(period: nil))
            // The campaign, rather than the month in which something was delivered.
            #expect(sheet["period"].text == ReadingNode.campaign.rawValue)
            #expect(sheet["release"].isNull && sheet["ownRevisionInFigure"].isNull)
            #expect(sheet["positions"].list.isEmpty && sheet["withheld"].list.isEmpty)
            #expect(sheet["steps"].list.contains { $0["indicator"].text == "g.1.2" })
            for form in [SheetForm.terminal, .message] {
                let text = try await node.recording.perform(.compare(period: nil, as: form)).text
                #expect(text.contains("Pas encore de groupe"), "\(text)")
            }
            let page = try await node.recording.file(
                .compare(period: nil, as: .page(name: "fiche.html"))
            )
            #expect(String(decoding: page, as: UTF8.self).contains("Pas encore de groupe"))
            let other = try await node.recording.perform(.compare(period: "2023-2024"))
            #expect(other.exitCode == 3)
        }
    }

    @Test("what is kept back stays in our own sheet")
    func withheld() async throws {
        try await ReadingNode.with { node in
            _ = try await node.delivery()
            let open = try await node.recording.perform(.compare(period: nil)).text
            _ = try await node.recording.done(
                .withhold(.change(keep: [.init("m.delivered")], release: []))
            )
            let kept = try await node.recording.perform(.compare(period: nil)).text
            #expect(open.contains("Volume livré aux clients") && kept == open)
        }
    }
}
