import Indicators
import Localisation
import Reports
import Statistics

/// Spending on pesticides in one season: what is withheld, and why withholding one zone would not
/// be enough.
///
/// It sees both sides, which nobody does in the field: the farms' own file and the release.
struct PesticideStory: Sendable {
    let survey: Survey
    let export: ExportedTable
    let reasons: ReleaseReport
    let language: Language

    /// A zone as both sides know it.
    private struct Row {
        let zone: String
        let cell: ExportedCell?
        let farms: Int
        let spending: Int
        let reason: String?

        var isWithheld: Bool { cell?.isAired != true }
    }

    private static let residual = "residual"

    var text: String {
        get throws {
            guard let indicator = survey.catalogue.indicator(IndicatorCode(Demonstration.pesticide))
            else { return "" }
            let rows = try survey.zones.map { try row($0, indicator) }
            let national = export.cell(
                Demonstration.pesticide,
                period: Demonstration.pesticidePeriod,
                zone: nil
            )
            return ([table(rows, national, indicator), ""] + explanation(rows, national))
                .joined(separator: "\n")
        }
    }

    private func row(_ zone: String, _ indicator: Indicator) throws -> Row {
        let period = Demonstration.pesticidePeriod
        let values = try survey.values(of: indicator, period: period, region: zone)
        return Row(
            zone: zone,
            cell: export.cell(indicator.code.rawValue, period: period, zone: zone),
            farms: values.count,
            spending: values.count { $0 != 0 },
            reason: reasons.cells.first {
                $0.zone == zone && $0.period == period && $0.indicator == indicator.code.rawValue
            }?.reason
        )
    }

    private func table(
        _ rows: [Row],
        _ national: ExportedCell?,
        _ indicator: Indicator
    ) -> String {
        var table = TextTable([
            (say(Text.columnZone()), .left), (say(Text.demoColumnFarms()), .right),
            (say(Text.demoColumnSpending()), .right),
            (say(Text.demoColumnSum(indicator.unit)), .right),
            (say(Text.columnReason()), .left),
        ])
        func sum(_ cell: ExportedCell?) -> String {
            cell?.sum.map { NumberText.text($0, in: language) }
                ?? say(Text.demoWithheld(cell?.status.rawValue ?? ""))
        }
        table.add([
            say(Text.national()), String(rows.reduce(0) { $0 + $1.farms }),
            String(rows.reduce(0) { $0 + $1.spending }), sum(national),
        ])
        for row in rows {
            table.add([
                row.zone, String(row.farms), String(row.spending), sum(row.cell), row.reason ?? "",
            ])
        }
        return table.text
    }

    private func explanation(_ rows: [Row], _ national: ExportedCell?) -> [String] {
        let withheld = rows.filter(\.isWithheld)
        let first = withheld.filter { $0.reason != Self.residual }
        let further = withheld.filter { $0.reason == Self.residual }
        guard !withheld.isEmpty else { return [say(Text.demoNothingWithheld())] }
        var lines = [say(Text.demoStaffOnly()), ""]
        lines += first.map { say(Text.demoTooFewSpend($0.zone, $0.spending, $0.farms)) }
        guard national?.isAired == true else { return lines + [say(Text.demoNationalWithheld())] }
        lines.append(say(Text.demoSubtraction(names(first))))
        if !further.isEmpty {
            lines.append(
                say(
                    Text.demoFurther(
                        names(further),
                        names(withheld),
                        withheld.reduce(0) { $0 + $1.farms },
                        withheld.reduce(0) { $0 + $1.spending }
                    )
                )
            )
        }
        return lines
    }

    private func names(_ rows: [Row]) -> String { rows.map(\.zone).joined(separator: " + ") }

    private func say(_ message: Message) -> String { message.rendered(in: language) }
}
