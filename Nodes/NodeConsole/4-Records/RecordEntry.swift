import Indicators
import NodeCore

/// What the browser sent of a record, as the reader of records takes it: pure.
enum RecordEntry {
    /// Units joined to their numbers, short days completed; fields the kind does not have are left
    /// to the form that holds them.
    static func typed(_ raw: [String: String], for form: EntryForm) -> [String: String] {
        var typed: [String: String] = [:]
        for field in form.kind.fields {
            let name = field.code.rawValue
            let text = raw[name] ?? ""
            switch field.content {
            case .date: typed[name] = ShortDate.completed(text, in: form.campaign)
            case .number(_, _, _, true):
                let unit = raw[RecordFormMaker.unitName(field.code)] ?? ""
                let isBare = text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
                typed[name] = isBare && !unit.isEmpty ? "\(text) \(unit)" : text
            default: typed[name] = text
            }
        }
        return typed
    }
}
