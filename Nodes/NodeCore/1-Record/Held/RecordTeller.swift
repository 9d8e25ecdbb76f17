import Indicators
import Localisation

/// What records say, in the words of their forms: pure.
struct RecordTeller: Sendable {
    let catalogue: Catalogue
    let filiere: FiliereCode
    /// The fewest digits that tell each record from the others.
    let names: [RecordID: String]

    /// Most fields shown of a record in a list.
    private static let shownMax = 6
    /// What stands between two fields: their numbers and texts have commas of their own.
    private static let between = " · "
    /// Most characters shown of a text in a list.
    private static let charactersMax = 40

    /// Its short name.
    func name(of id: RecordID) -> String { names[id] ?? id.hex }

    /// The day it is of, or the period, as it is shown; empty without one.
    func when(_ record: HeldRecord) -> String {
        let field = catalogue.recordKind(record.kind)?.time.fields.first
        return switch field.flatMap({ record.values[$0] }) {
        case .date(let day)?: day.iso
        case .period(let period)?: period.rawValue
        default: ""
        }
    }

    /// The day it begins to count, for the order.
    func start(of record: HeldRecord) -> String {
        let field = catalogue.recordKind(record.kind)?.time.fields.first
        return switch field.flatMap({ record.values[$0] }) {
        case .date(let day)?: day.iso
        case .period(let period)?: catalogue.period(period, of: filiere)?.start?.iso ?? ""
        default: ""
        }
    }

    /// Every field that says something.
    func all(_ values: [FieldCode: FieldValue], _ kind: RecordKind) -> Message {
        .list(kind.fields.compactMap { said($0, values, isShort: false) }, separator: Self.between)
    }

    /// The main fields, day apart: those a record must have first; whether it says more.
    func main(_ record: HeldRecord, _ kind: RecordKind) -> (said: Message, hasMore: Bool) {
        let when = kind.time.fields.first
        let filled = kind.fields.filter { $0.code != when && record.values[$0.code] != nil }
        let ranked = filled.filter(\.isRequired) + filled.filter { !$0.isRequired }
        let chosen = Set(ranked.prefix(Self.shownMax).map(\.code))
        let said = filled.filter { chosen.contains($0.code) }
            .compactMap { self.said($0, record.values, isShort: true) }
        return (.list(said, separator: Self.between), filled.count > Self.shownMax)
    }

    private func said(
        _ field: RecordField,
        _ values: [FieldCode: FieldValue],
        isShort: Bool
    ) -> Message? {
        value(of: field, values, isShort: isShort).map {
            Text.recordSaid.with([.message(field.label.message), .message($0)])
        }
    }

    /// A value in words: labels for codes, numbers with their unit, records by their short name.
    private func value(
        of field: RecordField,
        _ values: [FieldCode: FieldValue],
        isShort: Bool
    ) -> Message? {
        func plain(_ text: String) -> Message { Text("{0}", "{0}")(text) }
        switch values[field.code] {
        case nil: return nil
        case .date(let day): return plain(day.iso)
        case .number(let value, let typed): return number(value, typed, field, values)
        case .choice(let code):
            guard case .choice(let choices) = field.content,
                let choice = choices.first(where: { $0.code == code })
            else { return plain(code) }
            return choice.label.message
        case .yesNo(let isYes): return isYes ? Text.recordYes() : Text.recordNo()
        case .text(let text):
            let line = String(text.map { $0.isNewline ? "⏎" : $0 })
            guard isShort, line.count > Self.charactersMax else { return plain(line) }
            return plain(line.prefix(Self.charactersMax) + "…")
        case .crop(let code):
            return catalogue.crops.first { $0.code == code }?.label.message ?? plain(code.rawValue)
        case .period(let period): return plain(period.rawValue)
        case .indicator(let code):
            return catalogue.indicator(code)?.label.message ?? plain(code.rawValue)
        case .reference(let id): return plain(name(of: id))
        }
    }

    private func number(
        _ value: Int64,
        _ typed: String?,
        _ field: RecordField,
        _ values: [FieldCode: FieldValue]
    ) -> Message {
        switch field.content {
        case .number(let unit, let decimals, _, _):
            let told = UnitText.amount(.decimal(value, decimals), unit)
            guard let typed else { return told }
            return Text.recordFieldName.with([.plain(typed), .message(told)])
        case .figure(let other):
            guard case .indicator(let code)? = values[other],
                let indicator = catalogue.indicator(code)
            else { return Text("{0}", "{0}")(typed ?? String(value)) }
            return UnitText.amount(.decimal(value, indicator.decimals), indicator.unit)
        default: return Text("{0}", "{0}")(typed ?? String(value))
        }
    }
}
