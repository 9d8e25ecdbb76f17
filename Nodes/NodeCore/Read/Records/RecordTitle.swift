package import Indicators
import Localisation

/// What a record is called where a person picks it among others, or another record names it.
///
/// Its first words, or else its first answer, and its day or period: pure.
package struct RecordTitle: Sendable, Hashable {
    /// The name in both languages.
    package let text: BilingualText

    init(_ record: HeldRecord, _ kind: RecordKind, in catalogue: Catalogue) {
        let words = RecordWords(catalogue: catalogue, titles: [:])
        func first(_ isWanted: (RecordField) -> Bool) -> RecordField? {
            kind.fields.first { isWanted($0) && record.values[$0.code] != nil }
        }
        let time = kind.time.fields.first
        let named =
            first { $0.content == .text && $0.isRequired }
            ?? first { $0.content == .text && !Self.remarks.contains($0.code) }
            ?? first { $0.content == .crop }
            ?? first { if case .choice = $0.content { true } else { false } }
        let dated = kind.fields.first { $0.code == time && record.values[$0.code] != nil }
        func text(in language: Language) -> String {
            let parts = [named, dated].compactMap { field in
                field.flatMap { field in
                    record.values[field.code].map { words.text($0, field, in: language) }
                }
            }
            return parts.isEmpty ? kind.label.text(in: language) : parts.joined(separator: " · ")
        }
        self.text = BilingualText(french: text(in: .french), english: text(in: .english))
    }

    /// Fields that tell about a record rather than name it.
    private static let remarks: Set<FieldCode> = ["note", "reference", "source"]
}

extension Reading {
    /// The names of the records that these kinds refer to, and of their own if asked.
    func titles(for kinds: [RecordKind], andOwn: Bool = false) -> [RecordID: BilingualText] {
        var wanted = Set(andOwn ? kinds.map(\.code) : [])
        for field in kinds.flatMap(\.fields) {
            if case .reference(let target) = field.content { wanted.insert(target) }
        }
        return titles(of: wanted)
    }

    func titles(of kinds: Set<RecordKindCode>) -> [RecordID: BilingualText] {
        var titles: [RecordID: BilingualText] = [:]
        for kind in catalogue.records where kinds.contains(kind.code) {
            for record in calculator.records(kind.code) {
                titles[record.id] = RecordTitle(record, kind, in: catalogue).text
            }
        }
        return titles
    }
}
