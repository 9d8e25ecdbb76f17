package import Indicators

extension FieldValue {
    /// The value as it could be typed again: dates as ISO 8601, numbers with a point.
    package func typed(as field: RecordField) -> String {
        switch self {
        case .date(let day): day.iso
        case .number(_, let typed?): typed
        case .number(let value, nil):
            if case .number(_, let decimals, _, _) = field.content {
                FixedPoint.canonical(value, decimals: decimals)
            } else {
                String(value)
            }
        case .choice(let code): code
        case .yesNo(let isYes): isYes ? "1" : "0"
        case .text(let text): text
        case .crop(let crop): crop.rawValue
        case .period(let period): period.rawValue
        case .indicator(let indicator): indicator.rawValue
        case .reference(let record): record.hex
        }
    }
}
