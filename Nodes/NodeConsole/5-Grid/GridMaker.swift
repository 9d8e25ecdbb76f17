import Indicators
import Localisation
import NodeCore
import WebFrame

/// Makes the pages of the whole grid from its model.
struct GridMaker: Sendable {
    let visit: Visit
    let session: GridSession

    private var wording: Wording { visit.wording }
    private var campaign: PeriodCode { session.campaign.chosen.code }

    func whole() -> GridPage {
        let rows = session.rows.map(row)
        let next = session.sheets.firstIndex { $0.scored < $0.rows.count } ?? 0
        return GridPage(
            title: wording.say(Text.consoleGridTitle),
            campaign: CampaignSwitch(session.campaign, at: visit.address(GridPages.path), wording),
            scored: scored(session.scored, session.rows.count),
            isWhole: session.scored == session.rows.count,
            missing: rows.filter { $0.level == nil },
            hasMissing: session.scored < session.rows.count,
            evidence: evidence(),
            index: session.index.map { wording.number($0, decimals: 1) },
            hasPoints: session.sheets.contains { $0.points != nil },
            panel: panel(),
            panelHref: visit.address(GridPages.panelPath, in: campaign),
            printHref: visit.address(GridPages.printPath, in: campaign),
            nextHref: axisHref(next + 1),
            nextLabel: session.scored == 0
                ? wording.say(Text.consoleGridBegin)
                : wording.say(
                    Text.consoleGridGoOn(
                        session.sheets.isEmpty ? "" : wording.text(session.sheets[next].axis.label)
                    )
                ),
            previousLabel: session.campaign.previous.map { wording.text($0.label) }
                ?? wording.say(Text.reviewPrevious),
            sheets: session.sheets.enumerated().map { index, sheet in
                GridPage.Sheet(
                    label: axisLabel(sheet, index + 1),
                    href: axisHref(index + 1),
                    scored: scored(sheet.scored, sheet.rows.count),
                    isWhole: sheet.scored == sheet.rows.count,
                    points: sheet.points.map { wording.number($0, decimals: 1) },
                    rows: sheet.rows.map(row)
                )
            }
        )
    }

    /// Texts that a save changes on the page of an axis.
    func live(of number: Int) -> [String: String] {
        let sheet = session.sheets[number - 1]
        var live = [GridFields.scored(number): short(sheet.scored, sheet.rows.count)]
        for row in sheet.rows where row.computed != nil {
            live[GridFields.difference(row.indicator.code)] = difference(row)
        }
        return live
    }

    func difference(_ row: GridSession.Row) -> String {
        guard row.isDisputed, let given = row.given, let level = row.computed?.level else {
            return ""
        }
        return wording.say(Text.consoleLevelDiffers(given.level.rawValue, level.rawValue))
    }

    func scored(_ count: Int, _ all: Int) -> String {
        wording.say(Text.consoleScored(count, all))
    }

    func short(_ count: Int, _ all: Int) -> String { "\(count)/\(all)" }

    func axisLabel(_ sheet: GridSession.Sheet, _ number: Int) -> String {
        wording.say(Text.consoleAxis(number, wording.text(sheet.axis.label)))
    }

    func axisHref(_ number: Int) -> String {
        visit.address("\(GridPages.axisPath)/\(number)", in: campaign)
    }

    /// The words of the catalogue for what a score rests on.
    func evidenceLabel(_ evidence: Evidence) -> String {
        guard let field = visit.catalogue.recordKind("gridScore")?.field("evidence"),
            case .choice(let choices) = field.content,
            let choice = choices.first(where: { $0.code == evidence.rawValue })
        else { return evidence.rawValue }
        return wording.text(choice.label)
    }

    /// The text of a level, or that the guide has none.
    func text(_ level: Level, of indicator: Indicator) -> String {
        indicator.guidance.levels[level].map { wording.text($0) }
            ?? wording.say(Text.consoleLevelAbsent)
    }

    func computed(_ row: GridSession.Row) -> String {
        guard let computed = row.computed else { return "" }
        return computed.level.map { String($0.rawValue) } ?? wording.say(Text.consoleUnscored)
    }

    // MARK: The panel

    func panel() -> GridPage.Panel? {
        guard let panel = session.panel, let kind = session.panelKind else { return nil }
        let words = RecordWords(catalogue: visit.catalogue, titles: [:])
        func count(_ field: FieldCode) -> Int64? {
            if case .number(let count, _)? = panel.values[field] { count } else { nil }
        }
        var parts: [String] = []
        if let day = panel.date("date") {
            parts.append(wording.say(Text.consolePanelOn(day.written(in: wording.language))))
        }
        parts.append(
            wording.say(
                Text.consolePanelCount(
                    count("women") ?? 0,
                    count("men") ?? 0
                )
            )
        )
        if let youth = count("youth") { parts.append(wording.say(Text.consolePanelYouth(youth))) }
        parts += kind.fields.compactMap { field in
            panel.values[field.code] == .yesNo(true) ? wording.text(field.label) : nil
        }
        parts += (["facilitator", "reference"] as [FieldCode]).compactMap { code in
            kind.field(code).flatMap { field in
                panel.values[code].map { value in
                    let text = words.text(value, field, in: wording.language)
                    return wording.say(
                        Text.consoleProblemAt(wording.text(field.label), text)
                    )
                }
            }
        }
        let present = panel.text("present").split(separator: "\n").map(String.init)
        return GridPage.Panel(
            text: parts.joined(separator: " · "),
            present: present,
            hasPresent: !present.isEmpty
        )
    }

    // MARK: Rows

    private func row(_ row: GridSession.Row) -> GridPage.Row {
        let number = session.sheets.firstIndex { $0.rows.contains(row) }.map { $0 + 1 } ?? 1
        return GridPage.Row(
            number: row.number,
            label: wording.text(row.indicator.label),
            href: axisHref(number) + "#r-" + row.indicator.code.rawValue,
            level: row.given.map { String($0.level.rawValue) },
            text: row.given.map { text($0.level, of: row.indicator) }
                ?? wording.say(Text.consoleUnscored),
            evidence: row.given.map { evidenceLabel($0.evidence) } ?? "",
            reference: row.given.flatMap { $0.reference.isEmpty ? nil : $0.reference },
            previous: row.previous.map { String($0.rawValue) } ?? "–",
            computed: computed(row),
            reason: row.isDisputed ? row.computed.map { wording.say($0.reason) } : nil,
            isDisputed: row.isDisputed
        )
    }

    private func evidence() -> String? {
        let given = session.rows.compactMap(\.given)
        guard !given.isEmpty else { return nil }
        return Evidence.allCases.map { evidence in
            let count = given.filter { $0.evidence == evidence }.count
            return wording.say(
                Text.consoleProblemAt(evidenceLabel(evidence), wording.number(count))
            )
        }.joined(separator: " · ")
    }

    // MARK: Paper

    func printed() -> GridPrintPage {
        let panel = panel()
        return GridPrintPage(
            title: wording.say(Text.consoleGridTitle),
            back: visit.address(GridPages.path, in: campaign),
            cluster: session.cluster,
            campaign: wording.text(session.campaign.chosen.label),
            panel: panel?.text ?? wording.say(Text.consoleNoPanel),
            present: panel?.present ?? [],
            hasPresent: panel?.hasPresent ?? false,
            scored: scored(session.scored, session.rows.count),
            sheets: session.sheets.enumerated().map { index, sheet in
                GridPrintPage.Sheet(
                    label: axisLabel(sheet, index + 1),
                    rows: sheet.rows.map(printed)
                )
            },
            signatures: Self.signatures.map(wording.say)
        )
    }

    /// Those whom the guide wants around the table, and who answers for the session.
    private static let signatures: [Text] = [
        .consoleSignAggregator, .consoleSignProducers, .consoleSignSuppliers,
        .consoleSignAdvisers, .consoleSignCommittee, .consoleSignCoach,
    ]

    private func printed(_ row: GridSession.Row) -> GridPrintPage.Row {
        let given = row.given
        let evidence = given.map { given in
            given.reference.isEmpty
                ? evidenceLabel(given.evidence)
                : "\(evidenceLabel(given.evidence)) · \(given.reference)"
        }
        return GridPrintPage.Row(
            number: row.number,
            label: wording.text(row.indicator.label),
            levels: Level.allCases.map { level in
                GridPrintPage.Level(
                    text: text(level, of: row.indicator),
                    isChosen: given?.level == level
                )
            },
            evidence: evidence ?? wording.say(Text.consoleUnscored),
            verification: row.indicator.guidance.verification.map { wording.text($0) } ?? "",
            computed: row.computed?.level.map {
                wording.say(Text.consoleComputedLevel($0.rawValue))
            },
            note: given.flatMap { $0.note.isEmpty ? nil : $0.note }
        )
    }
}
