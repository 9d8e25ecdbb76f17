import Indicators
import Localisation

/// What the columns of our own forms mean.
///
/// Forms and imports take their names from here, so that what one writes the other reads.
struct SurveyVocabulary: Sendable {
    /// What a column says.
    enum Meaning: Sendable, Hashable {
        /// A field of a kind of record.
        case field(RecordKindCode, FieldCode)
        /// The unit in which a quantity was given.
        case unit(RecordKindCode, FieldCode)
        /// The name the telephone gave one record of many.
        case row(RecordKindCode)
        /// The campaign a grid speaks of.
        case campaign
        /// The level of a row of the grid, what it rests on, and the reference of a document.
        case level(IndicatorCode)
        case evidence(IndicatorCode)
        case reference(IndicatorCode)
    }

    private let meanings: [String: Meaning]
    /// Names people see in place of ours, where the export has labels.
    private let labels: [String: Meaning]

    init(_ catalogue: Catalogue) {
        var meanings: [String: Meaning] = [Self.campaign: .campaign]
        for kind in catalogue.records {
            meanings[Self.row(kind.code)] = .row(kind.code)
            for field in kind.fields {
                meanings[Self.name(field.code, of: kind.code)] = .field(kind.code, field.code)
                meanings[Self.unit(field.code, of: kind.code)] = .unit(kind.code, field.code)
            }
        }
        var labels: [String: Meaning] = [:]
        for code in catalogue.grid()?.indicators ?? [] {
            guard let indicator = catalogue.indicator(code) else { continue }
            meanings[Self.level(indicator)] = .level(code)
            meanings[Self.evidence(indicator)] = .evidence(code)
            meanings[Self.reference(indicator)] = .reference(code)
            for language in Language.allCases {
                for (label, meaning) in [
                    (Self.levelLabel(indicator, language), Meaning.level(code)),
                    (Self.evidenceLabel(indicator, language), .evidence(code)),
                    (Self.referenceLabel(indicator, language), .reference(code)),
                ] {
                    labels[RecordReader.folded(label)] = meaning
                }
            }
        }
        for language in Language.allCases {
            labels[RecordReader.folded(Text.formCampaign().rendered(in: language))] = .campaign
        }
        self.meanings = meanings
        self.labels = labels
    }

    /// What a title of an export means, if it is one of ours.
    ///
    /// Exports write the groups of a form before the name, with a slash or, at ODK, a hyphen.
    func meaning(of title: String) -> Meaning? {
        for mark: Character in ["/", "-"] {
            let last = title.split(separator: mark).last.map(String.init) ?? title
            if let meaning = meanings[last] { return meaning }
        }
        return meanings[title] ?? labels[RecordReader.folded(title)]
            ?? labels[RecordReader.folded(SurveyColumns.bare(title))]
    }

    // MARK: Names

    static let campaign = "grid_campaign"

    static func name(_ field: FieldCode, of kind: RecordKindCode) -> String {
        fit(kind.rawValue + "_" + field.rawValue)
    }

    static func unit(_ field: FieldCode, of kind: RecordKindCode) -> String {
        name(field, of: kind) + "__unit"
    }

    static func row(_ kind: RecordKindCode) -> String { fit(kind.rawValue) + "__row" }

    static func level(_ indicator: Indicator) -> String { fit("grid_" + indicator.code.rawValue) }

    static func evidence(_ indicator: Indicator) -> String { level(indicator) + "__evidence" }

    static func reference(_ indicator: Indicator) -> String { level(indicator) + "__reference" }

    /// Letters, digits and underscores: what every survey tool takes, also in conditions.
    static func fit(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    // MARK: Labels

    /// The number of a row of the grid as the guide prints it: `1.1`.
    private static func number(_ indicator: Indicator) -> String {
        indicator.code.rawValue.hasPrefix("g.")
            ? String(indicator.code.rawValue.dropFirst(2)) : indicator.code.rawValue
    }

    static func levelLabel(_ indicator: Indicator, _ language: Language) -> String {
        number(indicator) + " " + indicator.label.text(in: language)
    }

    static func evidenceLabel(_ indicator: Indicator, _ language: Language) -> String {
        number(indicator) + " " + Text.formEvidence().rendered(in: language)
    }

    static func referenceLabel(_ indicator: Indicator, _ language: Language) -> String {
        number(indicator) + " " + Text.formReference().rendered(in: language)
    }
}
