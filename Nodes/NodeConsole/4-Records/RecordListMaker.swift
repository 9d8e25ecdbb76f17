import Indicators
import Localisation
import NodeCore
import WebFrame

/// Makes the page of a list from its model.
struct RecordListMaker: Sendable {
    let visit: Visit
    let list: KindList

    /// Lines shown before somebody asks for all of them.
    private static let rowsMax = 100
    private static let allField = "tout"

    private var wording: Wording { visit.wording }
    private var campaign: PeriodCode { list.campaign.chosen.code }
    private var address: String { visit.address("\(RecordPages.path)/\(list.kind.code)") }

    func page(form: RecordFormView, kept: RecordHistory?) -> RecordListPage {
        let limit = visit.query[Self.allField] == nil ? Self.rowsMax : list.records.count
        let hidden = list.records.count - min(limit, list.records.count)
        let previous = list.campaign.previous
        return RecordListPage(
            title: wording.text(list.kind.plural),
            shelf: visit.address(RecordPages.path, in: campaign),
            back: back(form.back),
            campaign: CampaignSwitch(list.campaign, at: address, wording),
            form: form,
            formTitle: wording.say(Text.consoleNewRecord(wording.text(list.kind.label))),
            kept: kept.flatMap(self.kept),
            count: wording.say(
                Text.consoleRecordCount(
                    list.records.count,
                    wording.text(list.campaign.chosen.label)
                )
            ),
            sums: list.totals.compactMap(sum),
            table: RecordTable(
                list,
                limit: limit,
                new: kept?.versions.last?.id,
                visit
            ),
            hasRows: !list.records.isEmpty,
            hidden: hidden > 0 ? wording.say(Text.consoleMoreRecords(hidden)) : nil,
            allHref: address + "?\(CampaignSwitch.field)=\(campaign.rawValue)&\(Self.allField)=1",
            figures: list.figures.map { figure in
                RecordListPage.Figure(
                    label: wording.text(figure.indicator.label),
                    value: wording.figure(figure.value, of: figure.indicator),
                    previous: figure.previous.map { wording.figure($0, of: figure.indicator) }
                        ?? "–"
                )
            },
            hasFigures: !list.figures.isEmpty,
            previousLabel: previous.map { wording.text($0.label) }
                ?? wording.say(Text.reviewPrevious),
            elsewhere: list.elsewhere > 0
                ? wording.say(Text.consoleElsewhereRecords(list.elsewhere)) : nil
        )
    }

    private func back(_ name: String?) -> RecordListPage.Back? {
        guard let name, visit.isPage(name), let section = ConsoleSection(rawValue: name) else {
            return nil
        }
        return RecordListPage.Back(
            label: wording.say(section.label),
            href: visit.address(name, in: campaign)
        )
    }

    private func sum(_ total: KindList.Total) -> RecordListPage.Sum? {
        guard total.count > 0, let sum = total.sum,
            case .number(let unit, let decimals, _, _) = total.field.content
        else { return nil }
        let number = wording.number(sum, decimals: decimals)
        let missing = list.records.count - total.count
        return RecordListPage.Sum(
            label: wording.text(total.field.label),
            value: wording.unit(unit).map { number + "\u{A0}" + $0 } ?? number,
            note: missing > 0 ? wording.say(Text.consoleNotSaid(missing)) : nil
        )
    }

    /// What was kept a moment ago; nil where it was taken back since.
    private func kept(_ history: RecordHistory) -> RecordListPage.Kept? {
        guard let last = history.versions.last, let values = last.values else { return nil }
        let said = history.kind.fields.compactMap { field in
            history.words.said(field, of: values, in: wording.language)
        }
        let text = said.prefix(Self.keptPartsMax).joined(separator: " · ")
        return RecordListPage.Kept(
            text: wording.say(Text.consoleKept(text)),
            action: "\(address)/\(last.id.hex)/retour",
            version: String(last.version - 1),
            isElsewhere: !list.records.contains { $0.id == last.id },
            href: "\(address)/\(last.id.hex)"
        )
    }

    private static let keptPartsMax = 4
}
