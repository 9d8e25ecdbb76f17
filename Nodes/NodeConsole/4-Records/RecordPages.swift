import Foundation
import Indicators
import Localisation
import NodeCore
import WebFrame

/// Records by kind: what there is, the list of one kind with the form of the next one, one record.
enum RecordPages {
    static let path = "enregistrements"
    /// The field with the campaign a form was opened in.
    static let campaignField = "pour-campagne"
    /// The field with the page to go back to.
    static let backField = "retour"
    /// In the address: the record kept a moment ago, and its day.
    static let keptField = "garde"
    static let dayField = "jour"

    static func add(to routes: PageRoutes) {
        routes.get(path) { .page(try await shelf($0)) }
        routes.get("\(path)/{kind}") { .page(try await list($0)) }
        routes.post("\(path)/{kind}") { try await add($0, $1) }
        routes.get("\(path)/{kind}/{record}") { .page(try await record($0)) }
        routes.post("\(path)/{kind}/{record}") { try await change($0, $1) }
        routes.post("\(path)/{kind}/{record}/suppression") { try await delete($0, $1) }
        routes.post("\(path)/{kind}/{record}/retour") { try await restore($0, $1) }
    }

    // MARK: What there is

    private static func shelf(_ visit: Visit) async throws -> RecordShelfPage {
        let shelf = try await visit.node.recordShelf(in: visit.campaign)
        let wording = visit.wording
        let campaign = shelf.campaign.chosen.code
        return RecordShelfPage(
            title: wording.say(Text.consoleRecords),
            campaign: CampaignSwitch(shelf.campaign, at: visit.address(path), wording),
            groups: shelf.groups.map { shelf in
                RecordShelfPage.Group(
                    title: wording.say(shelf.group.title),
                    lines: shelf.lines.map { line in
                        RecordShelfPage.Line(
                            label: wording.text(line.kind.plural),
                            href: shelf.group == .grid
                                ? visit.address(GridPages.path, in: campaign)
                                : visit.address("\(path)/\(line.kind.code)", in: campaign),
                            count: wording.number(line.count),
                            last: line.last?.written(in: wording.language) ?? "",
                            total: wording.number(line.total),
                            isEmpty: line.count == 0
                        )
                    }
                )
            }
        )
    }

    // MARK: One kind

    private static func list(_ visit: Visit) async throws -> RecordListPage {
        try await list(visit, try visit.kind(), in: visit.campaign, raw: nil, [])
    }

    static func dayOfEntry(_ kind: RecordKind) -> FieldCode? {
        switch kind.time {
        case .date(let field), .span(let field, _): field
        case .period: nil
        }
    }

    private static func list(
        _ visit: Visit,
        _ kind: RecordKind,
        in campaign: PeriodCode?,
        raw: [String: String]?,
        _ problems: [EntryProblem]
    ) async throws -> RecordListPage {
        let desk = try await visit.node.recordDesk(
            for: kind.code,
            kept: visit.query[keptField].flatMap { RecordID(hex: $0) },
            in: campaign,
            language: visit.language
        )
        var maker = RecordFormMaker(
            form: desk.form,
            wording: visit.wording,
            raw: raw,
            problems: problems
        )
        if let day = visit.query[dayField], let field = dayOfEntry(kind) {
            maker.kept[field] = day
        }
        let back = raw?[backField] ?? visit.query[backField]
        return RecordListMaker(visit: visit, list: desk.list).page(
            form: maker.view(
                action: visit.address("\(path)/\(kind.code)"),
                back: back.flatMap { visit.isPage($0) ? $0 : nil },
                saveLabel: .consoleKeepAndNext
            ),
            kept: desk.kept
        )
    }

    private static func add(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let kind = try visit.kind()
        let campaign = visit.known(PeriodCode(form[campaignField]))
        let model = try await visit.node.recordForm(
            for: kind.code,
            nil,
            in: campaign,
            language: visit.language
        )
        let raw = form.values
        let typed = RecordEntry.typed(raw, for: model)
        let outcome = try await visit.node.enter(
            .add(kind: kind.code.rawValue, fields: typed),
            of: kind.code,
            author: visit.house.options.author
        )
        switch outcome {
        case .kept(let id, _):
            var address = visit.address(
                "\(path)/\(kind.code)",
                in: model.campaign.chosen.code
            )
            address += "&\(keptField)=\(id.hex)"
            if let field = dayOfEntry(kind), let day = typed[field.rawValue] {
                address += "&\(dayField)=\(visit.escaped(day))"
            }
            if visit.isPage(form[backField]) { address += "&\(backField)=\(form[backField])" }
            return .done(to: address, nil)
        case .refused(let problems):
            let page = try await list(visit, kind, in: campaign, raw: raw, problems)
            return .refused(visit.formProblems(problems), page)
        }
    }
}

extension Visit {
    /// The kind of record that the address names.
    ///
    /// - Throws: `ConsoleProblem.noSuchPage`.
    func kind() throws -> RecordKind {
        guard let kind = catalogue.recordKind(RecordKindCode(parameters["kind"] ?? "")) else {
            throw ConsoleProblem.noSuchPage
        }
        return kind
    }

    /// The record that the address names.
    ///
    /// - Throws: `ConsoleProblem.noSuchPage`.
    func recordID() throws -> RecordID {
        guard let id = RecordID(hex: parameters["record"] ?? "") else {
            throw ConsoleProblem.noSuchPage
        }
        return id
    }

    /// The versions of a record; nil where there is none of the kind.
    func history(of id: RecordID?, _ kind: RecordKind) async throws -> RecordHistory? {
        guard let id, let history = try await node.recordHistory(id) else { return nil }
        return history.kind.code == kind.code ? history : nil
    }

    /// Problems as the script that saves while people type wants them.
    func formProblems(_ problems: [EntryProblem]) -> [FormProblem] {
        problems.map { FormProblem(field: $0.field?.rawValue, text: say($0.reason)) }
    }

    /// Whether a form may lead back there: a page of the cluster that sends people to forms.
    func isPage(_ name: String) -> Bool { [PlanPages.path, GridPages.path].contains(name) }

    /// A text as part of an address.
    func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
