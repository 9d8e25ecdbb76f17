import Foundation
import Localisation

/// What came of it: the tables, the sheet of a farm, and the check against the file.
extension Demonstration {
    /// The last season's table, then the pesticide figures and what had to be withheld.
    func showFigures(_ reasons: ReleaseReport) async throws {
        let last = try await export(["--period", Self.lastPeriod])
        let table = SeasonTable(
            survey: survey,
            export: last,
            period: Self.lastPeriod,
            language: options.language
        )
        narrator.heading(Text.demoHeadingTable(Self.lastPeriod))
        narrator.text(table.text)
        let story = PesticideStory(
            survey: survey,
            export: try await export(["--period", Self.pesticidePeriod]),
            reasons: reasons,
            language: options.language
        )
        narrator.heading(Text.demoHeadingPesticide(Self.pesticidePeriod))
        narrator.text(try story.text)
    }

    /// The sheet that a farm of the command line sees.
    func showPosition(of members: [Member]) async throws {
        let byHand = members.filter(\.isByHand)
        guard let member = byHand.dropFirst().first ?? byHand.first else { return }
        narrator.heading(Text.demoHeadingSheet(member.farm.id, Self.lastPeriod))
        narrator.text(
            try await node.text(["compare", "--dir", member.folder, "--period", Self.lastPeriod])
        )
    }

    /// Adds up the file again, with nothing of the product but decimal reading.
    func checkSums() async throws {
        narrator.heading(Text.demoHeadingCheck())
        let check = try SumCheck(survey: survey, export: try await export([]))
        narrator.step(Text.demoSums(check.nationalCount, check.nationalEqual))
        narrator.step(Text.demoZoneSums(check.zoneCount, check.zoneEqual))
        guard check.isRight else { throw DemonstrationError.wrong(Text.demoWrongSums()) }
    }

    private func export(_ options: [String]) async throws -> ExportedTable {
        try ExportedTable(
            bytes: Array(
                try await national.program.run(
                    ["export", "--format", "csv", "--dir", national.folder] + options
                )
            )
        )
    }
}
