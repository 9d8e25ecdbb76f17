import Indicators
import Localisation
import NodeCore
import WebFrame

/// Makes the page of an axis from its model, what was filled in, and what is wrong.
struct GridAxisMaker: Sendable {
    let visit: Visit
    let session: GridSession
    /// From 1.
    let number: Int
    /// What was filled in and not kept, by row.
    let typed: [IndicatorCode: GridEntry]
    let problems: [IndicatorCode: [EntryProblem]]

    private var wording: Wording { visit.wording }
    private var maker: GridMaker { GridMaker(visit: visit, session: session) }
    private var sheet: GridSession.Sheet { session.sheets[number - 1] }
    private var campaign: PeriodCode { session.campaign.chosen.code }

    func page() -> GridAxisPage {
        let wrong = sheet.rows.flatMap { row in
            (problems[row.indicator.code] ?? []).map { problem in
                GridAxisPage.Problem(
                    text: wording.say(
                        Text.consoleProblemAt(
                            "\(row.number) \(wording.text(row.indicator.label))",
                            wording.say(problem.reason)
                        )
                    ),
                    href: "#r-" + row.indicator.code.rawValue
                )
            }
        }
        let first = sheet.rows.first { problems[$0.indicator.code] != nil }
        return GridAxisPage(
            title: maker.axisLabel(sheet, number),
            campaign: campaign.rawValue,
            campaignLabel: wording.text(session.campaign.chosen.label),
            summaryHref: visit.address(GridPages.path, in: campaign),
            steps: steps(),
            action: visit.address("\(GridPages.axisPath)/\(number)"),
            heading: maker.axisLabel(sheet, number),
            panel: maker.panel()?.text ?? wording.say(Text.consoleNoPanel),
            panelHref: visit.address(GridPages.panelPath, in: campaign),
            rows: sheet.rows.map { row in
                self.row(row, isFirst: row.indicator.code == first?.indicator.code)
            },
            problems: wrong,
            hasProblems: !wrong.isEmpty,
            problemsTitle: wording.say(Text.consoleProblems(wrong.count)),
            nextLabel: wording.say(
                number < session.sheets.count ? Text.consoleNextAxis : .consoleToSummary
            )
        )
    }

    /// The problems as the script that saves while people type wants them.
    var formProblems: [FormProblem] {
        problems.sorted { $0.key < $1.key }.flatMap { code, problems in
            problems.map { problem in
                FormProblem(
                    field: GridFields.name(problem.field, of: code),
                    text: wording.say(problem.reason)
                )
            }
        }
    }

    private func steps() -> [GridAxisPage.Step] {
        session.sheets.enumerated().map { index, sheet in
            GridAxisPage.Step(
                label: wording.say(Text.consoleAxisShort(index + 1)),
                name: wording.text(sheet.axis.label),
                href: maker.axisHref(index + 1),
                id: GridFields.scored(index + 1),
                scored: maker.short(sheet.scored, sheet.rows.count),
                isCurrent: index + 1 == number
            )
        }
    }

    private func row(_ row: GridSession.Row, isFirst: Bool) -> GridAxisPage.Row {
        let code = row.indicator.code
        let entry = typed[code]
        let level = entry.map(\.level) ?? row.given.map { String($0.level.rawValue) } ?? ""
        let evidence = entry.map(\.evidence) ?? row.given?.evidence.rawValue
        let wrong = (problems[code] ?? []).map { wording.say($0.reason) }
        return GridAxisPage.Row(
            number: row.number,
            label: wording.text(row.indicator.label),
            code: code.rawValue,
            levels: Level.allCases.map { each in
                GridAxisPage.Level(
                    value: String(each.rawValue),
                    text: maker.text(each, of: row.indicator),
                    isChosen: level == String(each.rawValue),
                    isAbsent: row.indicator.guidance.levels[each] == nil
                )
            },
            isUnscored: level.isEmpty,
            evidence: Evidence.allCases.map { each in
                FieldView.Option(
                    value: each.rawValue,
                    label: maker.evidenceLabel(each),
                    // Nobody has shown anything yet: what is said is declared.
                    isChosen: each.rawValue == (evidence ?? Evidence.declared.rawValue)
                )
            },
            reference: entry?.reference ?? row.given?.reference ?? "",
            note: entry?.note ?? row.given?.note ?? "",
            verification: row.indicator.guidance.verification.map { wording.text($0) },
            takesImpression: row.indicator.guidance.acceptsImpression,
            previous: row.previous.map { level in
                wording.say(
                    Text.consoleLevelBefore(
                        session.campaign.previous.map { wording.text($0.label) } ?? "",
                        level.rawValue
                    )
                )
            },
            computed: computed(row),
            guideNote: row.indicator.guidance.note.map { wording.text($0) },
            problem: wrong.isEmpty ? nil : wrong.joined(separator: " "),
            isFirst: isFirst
        )
    }

    private func computed(_ row: GridSession.Row) -> GridAxisPage.Computed? {
        guard let computed = row.computed else { return nil }
        return GridAxisPage.Computed(
            level: computed.level.map {
                wording.say(Text.consoleComputedLevel($0.rawValue))
            } ?? wording.say(Text.levelComputed),
            reason: wording.say(computed.reason),
            beside: computed.beside.map(wording.say),
            basis: row.indicator.guidance.basis.map { basis in
                wording.say(basis == .guide ? Text.consoleBasisGuide : .consoleBasisOurs)
            },
            difference: maker.difference(row)
        )
    }
}
