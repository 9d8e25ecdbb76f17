import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Reports

/// What is kept back, in words and for a program.
extension NodeWriter {
    func withheld(_ outcome: WithholdOutcome) -> CommandAnswer {
        let catalogue = outcome.membership.catalogue
        var lines: [String] = []
        for family in outcome.kept {
            lines.append(say(Text.withheldKept.with([.message(named(family, catalogue))])))
        }
        lines += outcome.telling.map { say(Text.withheldTelling(names($0.members))) }
        for family in outcome.released {
            lines.append(say(Text.withheldReleased.with([.message(named(family, catalogue))])))
        }
        if !outcome.kept.isEmpty { lines.append(say(Text.withheldConsequence())) }
        lines += outcome.amended.map { say(Text.withheldAmends($0.period, $0.revision)) }
        if !outcome.kept.isEmpty, outcome.waiting > 0 {
            lines.append(say(Text.withheldWaiting(outcome.waiting)))
        }
        if outcome.kept.isEmpty, outcome.released.isEmpty {
            lines = outcome.list.map { say(named($0, catalogue)) }
            lines.append(say(lines.isEmpty ? Text.withheldNone() : Text.withheldConsequence()))
        }
        return answer(
            JSONValue.document(
                "withheld",
                [
                    "cluster": .text(outcome.membership.scope.cluster.hex),
                    "withheld": .array(outcome.list.map(json)),
                    "kept": .array(outcome.kept.map(json)),
                    "released": .array(outcome.released.map(json)),
                    "amends": .array(outcome.amended.map { .text($0.period.rawValue) }),
                ]
            ),
            lines.joined(separator: "\n")
        )
    }

    func json(_ family: WithheldFamily) -> JSONValue {
        [
            "family": .text(family.family.rawValue),
            "period": .optional(family.period?.rawValue),
            "indicators": .array(family.members.map { .text($0.code.rawValue) }),
        ]
    }

    func named(_ family: WithheldFamily, _ catalogue: Catalogue) -> Message {
        family.message(in: language, catalogue)
    }

    /// Lines of the state: each family, or how many there are where nobody would read them.
    func kept(_ families: [WithheldFamily], _ catalogue: Catalogue) -> [Message] {
        guard families.count <= Self.keptShownMax else {
            return [Text.statusWithheldMany(families.count)]
        }
        return families.map { Text.statusWithheld.with([.message(named($0, catalogue))]) }
    }

    static let keptShownMax = 12

    private func names(_ members: [Indicator]) -> String {
        members.map { $0.label.text(in: language) }.joined(separator: " · ")
    }

    // MARK: What would leave

    /// A trial of `publish`: period by period, family by family.
    func outlook(
        _ outlook: PublicationOutlook,
        of periods: [PeriodCode],
        _ membership: Membership
    ) -> CommandAnswer {
        let sheets = outlook.sheets.filter { sheet in
            periods.isEmpty || periods.contains(sheet.period.code)
        }
        let problems = sheets.flatMap { sheet in
            sheet.problems.map {
                InputProblem(source: sheet.period.code.rawValue, reason: $0)
            }
        }
        var lines = [say(Text.trialNothingSealed())]
        for sheet in sheets.reversed() { lines += [""] + self.lines(of: sheet) }
        lines += ["", say(Text.receiptNever())]
        return answer(
            problems.isEmpty ? .done : .badInput,
            JSONValue.document(
                "publication",
                [
                    "cluster": .text(membership.scope.cluster.hex), "dryRun": true,
                    "sheets": .array(sheets.reversed().map(json)),
                    "recipients": .array(membership.recipients.map { .text($0) }),
                    "problems": .array(problems.map(json)),
                ]
            ),
            lines.joined(separator: "\n"),
            problems: problems.map { say($0.message) }
        )
    }

    private func lines(of sheet: PublicationOutlook.Sheet) -> [String] {
        let state: Message =
            switch sheet.state {
            case .new: Text.publishNew()
            case .changed(let revision): Text.publishChangedSince(revision)
            case .unchanged(let revision): Text.trialUnchanged(revision)
            }
        let heading = Text.trialPeriod.with([
            .plain(sheet.period.label.text(in: language)), .message(state),
            .plain(String(sheet.entries.count)),
        ])
        let rows = sheet.sections.flatMap(\.families).flatMap { family in
            family.entries.enumerated().map { place, entry in
                [
                    place == 0 ? say(standing(family.reason)) : "",
                    entry.indicator.code.rawValue, entry.indicator.label.text(in: language),
                    shown(entry),
                ]
            }
        }
        let headers = [
            Text.trialColumnLeaves, .trialColumnCode, .sheetIndicator, .sheetOwn,
        ].map { say($0()) }
        return [say(heading)] + (rows.isEmpty ? [] : TextTable(headers: headers, rows: rows).lines)
    }

    private func shown(_ entry: PublicationOutlook.Entry) -> String {
        figure(entry.grade.map { .grade($0) } ?? .value(entry.value), of: entry.indicator)
    }

    private func standing(_ reason: Withholding.Reason?) -> Message {
        switch reason {
        case nil: Text.trialLeaves()
        case .period: Text.trialKept()
        case .always: Text.trialKeptAlways()
        case .telling: Text.trialKeptTelling()
        }
    }

    private func json(_ sheet: PublicationOutlook.Sheet) -> JSONValue {
        let state: String =
            switch sheet.state {
            case .new: "new"
            case .changed: "changed"
            case .unchanged: "unchanged"
            }
        let figures = sheet.sections.flatMap(\.families).flatMap { family in
            family.entries.map { entry -> JSONValue in
                [
                    "indicator": .text(entry.indicator.code.rawValue),
                    "family": .text(family.code.rawValue),
                    "value": .decimal(entry.value, entry.indicator.decimals),
                    "withheld": .bool(family.reason != nil),
                ]
            }
        }
        return [
            "period": .text(sheet.period.code.rawValue), "state": .text(state),
            "figures": .array(figures),
        ]
    }
}
