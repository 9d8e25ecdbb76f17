package import Indicators

/// What stands in a field of a record, checked.
package enum FieldValue: Sendable, Hashable {
    case date(CalendarDate)
    /// In fixed-point units of the field; `typed` keeps what was typed in a local unit, or in the
    /// unit of an indicator that another field names.
    case number(Int64, typed: String? = nil)
    case choice(String)
    case yesNo(Bool)
    case text(String)
    case crop(CropCode)
    case period(PeriodCode)
    case indicator(IndicatorCode)
    case reference(RecordID)

    /// Itself without how it was typed: 12 bags of 100 kg are 1,200 kg, and a market keeps its name
    /// in capital letters.
    var content: FieldValue {
        switch self {
        case .number(let value, _): .number(value)
        case .text(let text): .text(RecordReader.folded(text))
        default: self
        }
    }

    /// The code by which a condition of a formula compares.
    var code: String? {
        switch self {
        case .choice(let code): code
        case .yesNo(let isYes): isYes ? "1" : "0"
        case .crop(let crop): crop.rawValue
        case .date, .number, .text, .period, .indicator, .reference: nil
        }
    }
}

/// On the disk a letter says what it is, so that a later catalogue reads what an earlier one kept.
extension FieldValue: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = FieldValue(stored: text) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: text)
            )
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(stored)
    }

    private var stored: String {
        switch self {
        case .date(let day): "d:" + day.iso
        case .number(let value, nil): "n:\(value)"
        case .number(let value, let typed?): "n:\(value)|" + typed
        case .choice(let code): "c:" + code
        case .yesNo(let isYes): isYes ? "y:1" : "y:0"
        case .text(let text): "t:" + text
        case .crop(let crop): "k:" + crop.rawValue
        case .period(let period): "p:" + period.rawValue
        case .indicator(let indicator): "i:" + indicator.rawValue
        case .reference(let record): "r:" + record.hex
        }
    }

    private init?(stored: String) {
        let rest = String(stored.dropFirst(2))
        switch stored.prefix(2) {
        case "d:": self.init(CalendarDate(iso: rest).map { .date($0) })
        case "n:":
            let parts = rest.split(separator: "|", maxSplits: 1).map(String.init)
            let typed = parts.count == 2 ? parts[1] : nil
            self.init(parts.first.flatMap { Int64($0) }.map { .number($0, typed: typed) })
        case "c:": self = .choice(rest)
        case "y:": self = .yesNo(rest == "1")
        case "t:": self = .text(rest)
        case "k:": self = .crop(CropCode(rest))
        case "p:": self = .period(PeriodCode(rest))
        case "i:": self = .indicator(IndicatorCode(rest))
        case "r:": self.init(RecordID(hex: rest).map { .reference($0) })
        default: return nil
        }
    }

    private init?(_ value: FieldValue?) {
        guard let value else { return nil }
        self = value
    }
}
