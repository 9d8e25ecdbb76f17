import Indicators
import Localisation
import NodeCore
import WebFrame

/// One record: changed, deleted, put back.
extension RecordPages {
    static func record(_ visit: Visit) async throws -> RecordPage {
        try await page(visit, try visit.kind(), try visit.recordID(), raw: nil, [])
    }

    static func change(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let kind = try visit.kind()
        let id = try visit.recordID()
        let campaign = visit.known(PeriodCode(form[campaignField]))
        let model = try await visit.node.recordForm(
            for: kind.code,
            id,
            in: campaign,
            language: visit.language
        )
        let raw = form.values
        let outcome = try await visit.node.enter(
            .change(id: id.hex, fields: RecordEntry.typed(raw, for: model)),
            of: kind.code,
            author: visit.house.options.author
        )
        switch outcome {
        case .kept(_, let isChanged):
            let label = visit.wording.text(kind.label)
            return .done(
                to: after(visit, form, kind, model.campaign.chosen.code),
                isChanged ? Text.consoleRecordChanged(label) : Text.recordUnchanged(label)
            )
        case .refused(let problems):
            let page = try await page(visit, kind, id, raw: raw, problems)
            return .refused(visit.formProblems(problems), page)
        }
    }

    static func delete(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let kind = try visit.kind()
        let id = try visit.recordID()
        let campaign =
            visit.known(PeriodCode(form[campaignField]))?.rawValue ?? ""
        // A second press of the button finds it deleted already.
        if try await visit.history(of: id, kind)?.stands == true {
            _ = try await visit.node.enter(
                .delete(id: id.hex),
                of: kind.code,
                author: visit.house.options.author
            )
        }
        return .done(
            to: visit.address("\(path)/\(kind.code)/\(id.hex)")
                + "?\(CampaignSwitch.field)=\(campaign)",
            Text.consoleRecordDeleted(visit.wording.text(kind.label))
        )
    }

    static func restore(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let kind = try visit.kind()
        let id = try visit.recordID()
        guard let version = Int(form["version"]),
            let history = try await visit.history(of: id, kind),
            version == 0 || history.versions.contains(where: { $0.version == version })
        else { throw ConsoleProblem.noSuchPage }
        _ = try await visit.node.restore(
            id,
            to: version,
            author: visit.house.options.author
        )
        let label = visit.wording.text(kind.label)
        let campaign = visit.known(PeriodCode(form[campaignField])) ?? ""
        return .done(
            to: visit.address("\(path)/\(kind.code)", in: campaign),
            version == 0 ? Text.consoleRecordTakenBack(label) : Text.consoleRecordRestored(label)
        )
    }

    private static func after(
        _ visit: Visit,
        _ form: Form,
        _ kind: RecordKind,
        _ campaign: PeriodCode
    ) -> String {
        visit.isPage(form[backField])
            ? visit.address(form[backField], in: campaign)
            : visit.address("\(path)/\(kind.code)", in: campaign)
    }

    // MARK: The page

    private static func page(
        _ visit: Visit,
        _ kind: RecordKind,
        _ id: RecordID,
        raw: [String: String]?,
        _ problems: [EntryProblem]
    ) async throws -> RecordPage {
        guard let history = try await visit.history(of: id, kind) else {
            throw ConsoleProblem.noSuchPage
        }
        let model = try await visit.node.recordForm(
            for: kind.code,
            history.stands ? id : nil,
            in: raw.flatMap { $0[campaignField] }.flatMap { visit.known(PeriodCode($0)) }
                ?? visit.campaign,
            language: visit.language
        )
        let campaign = model.campaign.chosen.code
        let address = visit.address("\(path)/\(kind.code)")
        let maker = RecordFormMaker(
            form: model,
            wording: visit.wording,
            raw: raw,
            problems: problems
        )
        let back = raw?[backField] ?? visit.query[backField]
        return RecordPage(
            title: visit.wording.text(kind.label),
            back: address + "?\(CampaignSwitch.field)=\(campaign.rawValue)",
            backLabel: visit.wording.text(kind.plural),
            form: history.stands
                ? maker.view(
                    action: "\(address)/\(id.hex)",
                    back: back.flatMap { visit.isPage($0) ? $0 : nil },
                    saveLabel: .consoleKeep
                ) : nil,
            isDeleted: !history.stands,
            deleteAction: "\(address)/\(id.hex)/suppression",
            restoreAction: "\(address)/\(id.hex)/retour",
            campaign: campaign.rawValue,
            versions: versions(history, visit.wording)
        )
    }

    private static func versions(
        _ history: RecordHistory,
        _ wording: Wording
    ) -> [RecordPage.Version] {
        let last = history.versions.last?.version
        return history.versions.reversed().map { version in
            RecordPage.Version(
                title: wording.say(
                    Text.consoleVersion(
                        version.version,
                        wording.moment(version.atSeconds),
                        version.author
                    )
                ),
                isDeletion: version.values == nil,
                changes: version.values == nil
                    ? []
                    : history.changed(in: version).map { field in
                        RecordPage.Change(
                            label: wording.text(field.label),
                            text: history.words.said(
                                field,
                                of: version.values ?? [:],
                                in: wording.language
                            ) ?? wording.say(Text.consoleEmptied)
                        )
                    },
                restore: version.version == last || version.values == nil
                    ? nil : String(version.version)
            )
        }
    }
}
