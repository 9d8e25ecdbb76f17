import DataFolder
import Indicators
import Localisation
import Reports

/// Who looked at what the cluster reported.
extension NodeWriter {
    func viewings(_ consultations: [Consultation], _ catalogue: Catalogue?) -> CommandAnswer {
        let headers = [
            Text.exchangeWhoDay, .exchangeWhoPerson, .exchangeWhoHub, .exchangeWhoShown,
            .exchangeWhoPeriods,
        ]
        let rows = consultations.map { consultation in
            [
                consultation.day.iso, consultation.whoLooked, consultation.hub,
                say(consultation.shown),
                consultation.periods.map { period in
                    catalogue?.period(period)?.label.text(in: language) ?? period.rawValue
                }.joined(separator: ", "),
            ]
        }
        let table = TextTable(headers: headers.map { say($0()) }, rows: rows)
        return answer(
            JSONValue.document(
                "viewings",
                [
                    "viewings": .array(
                        consultations.map { consultation in
                            [
                                "day": .text(consultation.day.iso),
                                "person": .text(consultation.person),
                                "function": .text(consultation.function),
                                "hub": .text(consultation.hub),
                                "grid": .bool(consultation.showedGrid),
                                "figures": .bool(consultation.showedFigures),
                                "periods": .array(
                                    consultation.periods.map { .text($0.rawValue) }
                                ),
                            ]
                        }
                    )
                ]
            ),
            rows.isEmpty
                ? say(Text.exchangeNobody())
                : (table.lines + ["", say(Text.exchangeWhoWhat())]).joined(separator: "\n")
        )
    }
}
