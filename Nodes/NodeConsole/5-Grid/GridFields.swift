import Indicators
import NodeCore
import WebFrame

/// The names of the fields of a row of the grid in a form.
enum GridFields {
    static func level(_ code: IndicatorCode) -> String { "niveau." + code.rawValue }
    static func evidence(_ code: IndicatorCode) -> String { "source." + code.rawValue }
    static func reference(_ code: IndicatorCode) -> String { "reference." + code.rawValue }
    static func note(_ code: IndicatorCode) -> String { "note." + code.rawValue }
    /// The element that says whether panel and records disagree.
    static func difference(_ code: IndicatorCode) -> String { "ecart-" + code.rawValue }
    /// The element that says how many rows of an axis are scored.
    static func scored(_ number: Int) -> String { "notes-\(number)" }

    /// What was filled in for a row.
    static func entry(_ code: IndicatorCode, in form: Form) -> GridEntry {
        GridEntry(
            indicator: code,
            level: form[level(code)],
            evidence: form[evidence(code)],
            reference: form[reference(code)],
            note: form[note(code)]
        )
    }

    /// The field of a row that a field of its record is filled in by.
    static func name(_ field: FieldCode?, of code: IndicatorCode) -> String {
        switch field?.rawValue {
        case "evidence": evidence(code)
        case "reference": reference(code)
        case "note": note(code)
        default: level(code)
        }
    }
}
