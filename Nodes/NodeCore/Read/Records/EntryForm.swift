package import Indicators
import Localisation

/// What a form for one record needs: what stands in its fields, and what may be picked.
package struct EntryForm: Sendable, Hashable {
    /// Another record that may be named.
    package struct Named: Sendable, Hashable {
        /// The record.
        package let id: RecordID
        /// What it is called.
        package let title: BilingualText
    }

    /// The kind.
    package let kind: RecordKind
    /// The campaign in hand.
    package let campaign: CampaignChoice
    /// The filière of the cluster.
    package let filiere: FiliereCode
    /// The record that is changed; nil for a new one.
    package let record: RecordID?
    /// What stands in the fields, as a person of the language types it; for a new record, what is
    /// known beforehand.
    package let typed: [FieldCode: String]
    /// The crops of the filière.
    package let crops: [Crop]
    /// The units of the market place that weigh something for this filière.
    package let units: [LocalUnit]
    /// The campaigns of the catalogue.
    package let periods: [Period]
    /// The indicators that may be named, those of a campaign.
    package let indicators: [Indicator]
    /// The axes they stand under.
    package let axes: [Axis]
    /// The records that a field may name, the newest first.
    package let named: [FieldCode: [Named]]
    /// What was typed into a field before, the last first, after the names of members where the
    /// field names an actor.
    package let suggestions: [FieldCode: [String]]

    init(_ code: RecordKindCode, _ id: RecordID?, in language: Language, _ reading: Reading) throws
    {
        let kind = try reading.kind(code)
        let catalogue = reading.catalogue
        self.kind = kind
        campaign = reading.campaign
        filiere = reading.filiere
        record = id
        if let id {
            guard let held = try reading.store.heldRecord(id, in: reading.db), held.kind == code
            else { throw NodeError.noSuchRecord(id.hex) }
            typed = Self.typed(held, kind, in: language)
        } else {
            typed = Self.known(of: kind, reading, in: language)
        }
        crops = catalogue.crops.filter { [filiere] in $0.filiere == filiere }
        units = catalogue.units.filter { [filiere, crops] unit in
            unit.grams[filiere.rawValue] != nil
                || crops.contains { unit.grams[$0.code.rawValue] != nil }
        }
        periods = catalogue.periods(of: .campaign)
        indicators = catalogue.indicators.filter {
            $0.periodKind == .campaign && $0.direction != .none
        }
        axes = catalogue.axes
        named = try Self.named(kind, reading)
        suggestions = try Self.suggestions(kind, reading)
    }

    /// Grams of one unit of a crop; nil where nobody said.
    package func grams(of unit: LocalUnit, _ crop: CropCode?) -> Int64? {
        unit.grams(of: crop, in: filiere)
    }

    /// The count and the unit of `12 sacs`; the whole text where its last word is no unit.
    package func split(_ text: String) -> (count: String, unit: LocalUnit?) {
        guard let gap = text.lastIndex(where: \.isWhitespace) else { return (text, nil) }
        let word = RecordReader.folded(String(text[text.index(after: gap)...]))
        let unit = units.first { unit in
            [unit.code, unit.label.french, unit.label.english].map(RecordReader.folded)
                .contains { word == $0 || word == $0 + "s" }
        }
        return unit.map { (String(text[..<gap]), $0) } ?? (text, nil)
    }

    // MARK: What stands

    private static func typed(
        _ record: HeldRecord,
        _ kind: RecordKind,
        in language: Language
    ) -> [FieldCode: String] {
        var typed: [FieldCode: String] = [:]
        for field in kind.fields {
            guard let value = record.values[field.code] else { continue }
            typed[field.code] =
                if case .date(let day) = value {
                    day.written(in: language)
                } else if case .number(_, nil) = value, language == .french {
                    value.typed(as: field).replacing(".", with: ",")
                } else {
                    value.typed(as: field)
                }
        }
        return typed
    }

    /// The campaign in hand, and today where it is one of its days.
    private static func known(
        of kind: RecordKind,
        _ reading: Reading,
        in language: Language
    ) -> [FieldCode: String] {
        guard let first = kind.time.fields.first else { return [:] }
        switch kind.time {
        case .period: return [first: reading.period.rawValue]
        case .date, .span:
            guard reading.campaign.isRunning else { return [:] }
            return [first: reading.campaign.today.written(in: language)]
        }
    }

    // MARK: What may be picked

    private static func named(
        _ kind: RecordKind,
        _ reading: Reading
    ) throws -> [FieldCode: [Named]] {
        var named: [FieldCode: [Named]] = [:]
        for field in kind.fields {
            guard case .reference(let target) = field.content else { continue }
            let titles = reading.titles(of: [target])
            named[field.code] = reading.calculator.records(target)
                .sorted { $0.position > $1.position }
                .compactMap { record in
                    titles[record.id].map { Named(id: record.id, title: $0) }
                }
        }
        return named
    }

    private static func suggestions(
        _ kind: RecordKind,
        _ reading: Reading
    ) throws -> [FieldCode: [String]] {
        let held = reading.calculator.records(kind.code).sorted { $0.position > $1.position }
        let members = reading.calculator.records("member").compactMap { record -> String? in
            guard case .text(let name)? = record.values["name"] else { return nil }
            return name
        }.sorted()
        var suggestions: [FieldCode: [String]] = [:]
        for field in kind.fields where field.content == .text && !unrepeated.contains(field.code) {
            let before = held.lazy.compactMap { record -> String? in
                guard case .text(let text)? = record.values[field.code] else { return nil }
                return text
            }
            var chosen = Suggestions()
            if actors.contains(field.code) { chosen.add(members) }
            chosen.add(before)
            suggestions[field.code] = chosen.texts
        }
        return suggestions
    }

    /// Different texts, as many as anybody looks through.
    private struct Suggestions {
        private(set) var texts: [String] = []
        private var seen: Set<String> = []
        /// Most are typed again and again: these need not be compared as people read them.
        private var seenAsTyped: Set<String> = []

        mutating func add(_ more: some Sequence<String>) {
            for text in more where seenAsTyped.insert(text).inserted {
                guard texts.count < suggestionsMax else { return }
                guard text.count <= 60, seen.insert(RecordReader.folded(text)).inserted else {
                    continue
                }
                texts.append(text)
            }
        }
    }

    /// Fields in which a person of the cluster's world is named.
    private static let actors: Set<FieldCode> = [
        "aggregators", "borrower", "buyer", "contact", "facilitator", "lender", "partner",
        "responsible", "supplier", "support", "trainer",
    ]
    /// Fields in which hardly anybody writes the same thing twice.
    private static let unrepeated: Set<FieldCode> = [
        "note", "number", "present", "reference", "story", "title", "vision",
    ]
    private static let suggestionsMax = 60
}
