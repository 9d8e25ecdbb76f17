import Indicators
import Localisation
import NodeCore
import WebFrame

/// The grid session: who was there, an axis a page, the whole, and the paper to sign.
enum GridPages {
    static let path = "grille"
    static let panelPath = "grille/groupe"
    static let printPath = "grille/impression"
    static let axisPath = "grille/axe"

    static func add(to routes: PageRoutes) {
        routes.get(path) { .page(try await whole($0)) }
        routes.get(panelPath) { try await panel($0) }
        routes.post(panelPath) { try await keepPanel($0, $1) }
        routes.get(printPath) { .page(try await printed($0)) }
        routes.get("\(axisPath)/{number}") { .page(try await axis($0)) }
        routes.post("\(axisPath)/{number}") { try await score($0, $1) }
    }

    // MARK: The whole

    private static func whole(_ visit: Visit) async throws -> GridPage {
        let session = try await visit.node.gridSession(in: visit.campaign)
        return GridMaker(visit: visit, session: session).whole()
    }

    private static func printed(_ visit: Visit) async throws -> GridPrintPage {
        let session = try await visit.node.gridSession(in: visit.campaign)
        return GridMaker(visit: visit, session: session).printed()
    }

    // MARK: An axis

    private static func axis(_ visit: Visit) async throws -> GridAxisPage {
        let session = try await visit.node.gridSession(in: visit.campaign)
        return GridAxisMaker(
            visit: visit,
            session: session,
            number: try number(visit, session),
            typed: [:],
            problems: [:]
        ).page()
    }

    private static func number(_ visit: Visit, _ session: GridSession) throws -> Int {
        guard let number = Int(visit.parameters["number"] ?? ""),
            session.sheets.indices.contains(number - 1)
        else { throw ConsoleProblem.noSuchPage }
        return number
    }

    private static func score(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let campaign = visit.known(PeriodCode(form[RecordPages.campaignField]))
        var session = try await visit.node.gridSession(in: campaign)
        let number = try number(visit, session)
        let entries = session.sheets[number - 1].rows.map { row in
            GridFields.entry(row.indicator.code, in: form)
        }
        let period = session.campaign.chosen.code
        let outcome = try await visit.node.score(
            entries,
            in: period,
            author: visit.house.options.author
        )
        switch outcome {
        case .kept:
            session = try await visit.node.gridSession(in: period)
            let maker = GridMaker(visit: visit, session: session)
            let next =
                number < session.sheets.count
                ? visit.address("\(axisPath)/\(number + 1)", in: period)
                : visit.address(path, in: period)
            return .done(
                to: next,
                Text.consoleAxisKept(visit.wording.text(session.sheets[number - 1].axis.label)),
                Saving(live: maker.live(of: number))
            )
        case .refused(let problems):
            let maker = GridAxisMaker(
                visit: visit,
                session: session,
                number: number,
                typed: Dictionary(
                    entries.map { ($0.indicator, $0) },
                    uniquingKeysWith: { first, _ in first }
                ),
                problems: problems
            )
            return .refused(maker.formProblems, maker.page())
        }
    }

    // MARK: The panel

    private static func panel(_ visit: Visit) async throws -> PageAnswer {
        let session = try await visit.node.gridSession(in: visit.campaign)
        return .page(try await panel(visit, session, raw: nil, []))
    }

    private static func keepPanel(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let campaign = visit.known(PeriodCode(form[RecordPages.campaignField]))
        let session = try await visit.node.gridSession(in: campaign)
        let period = session.campaign.chosen.code
        let model = try await visit.node.recordForm(
            for: PanelRecords.kind,
            session.panel?.id,
            in: period,
            language: visit.language
        )
        let raw = form.values
        let fields = RecordEntry.typed(raw, for: model)
        let request: RecordRequest =
            session.panel.map { .change(id: $0.id.hex, fields: fields) }
            ?? .add(kind: PanelRecords.kind.rawValue, fields: fields)
        let outcome = try await visit.node.enter(
            request,
            of: PanelRecords.kind,
            author: visit.house.options.author
        )
        switch outcome {
        case .kept:
            return .done(
                to: visit.address("\(axisPath)/1", in: period),
                Text.consolePanelKept()
            )
        case .refused(let problems):
            return .refused(
                visit.formProblems(problems),
                try await panel(visit, session, raw: raw, problems)
            )
        }
    }

    private static func panel(
        _ visit: Visit,
        _ session: GridSession,
        raw: [String: String]?,
        _ problems: [EntryProblem]
    ) async throws -> GridPanelPage {
        guard session.panelKind != nil else { throw ConsoleProblem.noSuchPage }
        let period = session.campaign.chosen.code
        let form = try await visit.node.recordForm(
            for: PanelRecords.kind,
            session.panel?.id,
            in: period,
            language: visit.language
        )
        let maker = RecordFormMaker(
            form: form,
            wording: visit.wording,
            raw: raw,
            problems: problems
        )
        return GridPanelPage(
            title: visit.wording.say(Text.consolePanel),
            summaryHref: visit.address(path, in: period),
            campaignLabel: visit.wording.text(session.campaign.chosen.label),
            form: maker.view(
                action: visit.address(panelPath),
                back: nil,
                saveLabel: .consolePanelKeep
            )
        )
    }
}
