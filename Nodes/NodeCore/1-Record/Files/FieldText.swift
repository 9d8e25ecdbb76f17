import Foundation
import Indicators
import Localisation
import Spreadsheets

/// What a cell of a file says for a field, as a person would have typed it.
struct FieldText {
    let catalogue: Catalogue
    let countsFrom1904: Bool

    /// Between the code of an indicator and its name, in lists people choose from.
    static let codeMark = " · "

    /// Names a record of a file in a reference: a name is one of its kind, 32 digits are a record's own.
    static func name(_ text: String, of kind: RecordKindCode) -> String {
        RecordID(hex: text) == nil ? kind.rawValue + ":" + text : text
    }

    /// The text, or why there is none.
    func text(_ value: CellValue, for field: RecordField) -> Result<String, CellRefusal> {
        switch value {
        case .fault(let code): return .failure(CellRefusal(reason: Text.fileCellFault(code)))
        case .uncomputed: return .failure(CellRefusal(reason: Text.fileCellUncomputed()))
        case .boolean(let isTrue): return .success(isTrue ? "1" : "0")
        case .date(let iso):
            if case .date = field.content { return .success(String(iso.prefix(10))) }
            return .success(iso)
        case .number(let number):
            guard case .date = field.content, let day = serialDay(number) else {
                return .success(number)
            }
            return .success(day)
        case .text(let text):
            return .success(typed(text.trimmed, for: field))
        }
    }

    struct CellRefusal: Error { let reason: Message }

    /// A day that a spreadsheet shows as a bare number, because somebody took its format away: between
    /// 1968 and 2064, so that a year or a quantity is not taken for one.
    private func serialDay(_ number: String) -> String? {
        guard let days = Int(number), (25_000...60_000).contains(days) else { return nil }
        return SerialDate.iso(number, countsFrom1904: countsFrom1904)
    }

    private func typed(_ text: String, for field: RecordField) -> String {
        switch field.content {
        case .date:
            // Surveys add the time of day and its zone.
            let isMoment = text.count > 10 && CalendarDate(iso: String(text.prefix(10))) != nil
            return isMoment ? String(text.prefix(10)) : text
        case .yesNo:
            switch RecordReader.folded(text) {
            case "vrai": return "1"
            case "faux": return "0"
            default: return text
            }
        case .period:
            guard catalogue.period(PeriodCode(text)) == nil else { return text }
            let wanted = RecordReader.folded(text)
            let named = catalogue.periods.first {
                [$0.label.french, $0.label.english].map(RecordReader.folded).contains(wanted)
            }
            return named?.code.rawValue ?? text
        case .indicator: return text.components(separatedBy: Self.codeMark).first ?? text
        case .reference(let target): return Self.name(text, of: target)
        case .number, .choice, .text, .crop, .figure: return text
        }
    }
}
