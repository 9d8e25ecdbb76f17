import Indicators
import Localisation
import Reports
import Statistics

/// A season's figures: the country and its zones, some indicators side by side.
struct SeasonTable: Sendable {
    let survey: Survey
    let export: ExportedTable
    let period: String
    let language: Language

    /// Quantities and work, and one price.
    static let indicators = [
        "r.goutput", "r.noutput", "r.size", "r.urea", "r.hiredlabor", "r.price",
    ]

    var text: String {
        let indicators = Self.indicators.compactMap {
            survey.catalogue.indicator(IndicatorCode($0))
        }
        let legend = indicators.map { indicator in
            let kind = indicator.protection == .price ? Text.demoKindMedian : Text.demoKindSum
            return padded(indicator.column)
                + "\(indicator.label.text(in: language)) (\(indicator.unit), \(say(kind())))"
        }
        var table = TextTable(
            [(say(Text.columnZone()), .left), (say(Text.columnReporting()), .right)]
                + indicators.map { ($0.column, .right) }
        )
        for zone in [nil] + survey.zones.map({ String?.some($0) }) {
            let cells = indicators.map {
                export.cell($0.code.rawValue, period: period, zone: zone)
            }
            let count = cells.lazy.compactMap { $0?.nReporting }.first
            table.add(
                [zone ?? say(Text.national()), count.map { String($0) } ?? "–"]
                    + cells.map(figure)
            )
        }
        return (legend + ["", table.text, "", say(Text.demoWithheldLegend())])
            .joined(separator: "\n")
    }

    private func figure(_ cell: ExportedCell?) -> String {
        guard let cell else { return "–" }
        guard cell.isAired else { return say(Text.demoWithheld(cell.status.rawValue)) }
        return (cell.sum ?? cell.median).map { NumberText.text($0, in: language) } ?? "–"
    }

    private func padded(_ text: String) -> String {
        text + String(repeating: " ", count: max(0, 12 - text.count))
    }

    private func say(_ message: Message) -> String { message.rendered(in: language) }
}
