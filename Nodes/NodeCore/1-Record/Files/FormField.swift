import Indicators
import Localisation

/// The questions of one field.
struct FormField {
    private let builder: FormBuilder
    private let kind: RecordKind
    private let field: RecordField
    private let name: String

    init(_ builder: FormBuilder, _ kind: RecordKind, _ field: RecordField) {
        self.builder = builder
        self.kind = kind
        self.field = field
        name = SurveyVocabulary.name(field.code, of: kind.code)
    }

    func add(to form: inout SurveyForm) {
        var question = SurveyForm.Question("text", name, FormBuilder.message(field.label))
        question.isRequired = field.isRequired
        switch field.content {
        case .date: question.type = "date"
        case .text: question.type = "text"
        case .number(let unit, let decimals, let bounds, let takesLocalUnits):
            if takesLocalUnits {
                addUnit(to: &form)
            } else if unit != "1" {
                question.hint = Text.formUnit.with([.message(UnitText.message(unit))])
            }
            bind(&question, decimals, bounds, isWhole: decimals == 0 && !takesLocalUnits)
        case .yesNo:
            form.offer("yesno", [("1", Text.answerYes()), ("0", Text.answerNo())])
            question.type = "select_one yesno"
        case .choice(let choices):
            form.offer(name, choices.map { ($0.code, FormBuilder.message($0.label)) })
            question.type = "select_one " + name
        case .crop:
            let crops = builder.catalogue.crops.filter { $0.filiere == builder.filiere }
            guard !crops.isEmpty else { return }
            form.offer("crops", crops.map { ($0.code.rawValue, FormBuilder.message($0.label)) })
            question.type = "select_one crops"
        case .period:
            builder.offerPeriods(in: &form)
            question.type = "select_one periods"
        case .indicator:
            form.offer(
                "indicators",
                builder.catalogue.indicators.map {
                    ($0.code.rawValue, FormBuilder.message($0.label))
                }
            )
            question.type = "select_one indicators"
            question.appearance = "autocomplete"
        case .figure: question.type = "decimal"
        case .reference:
            // Nobody in a field knows the names of records: links are made at the node.
            guard field.isRequired else { return }
            question.hint = Text.formIdentifier()
        }
        addRule(to: &question)
        form.questions.append(question)
    }

    /// Which unit of the market place a quantity is in, asked before it.
    private func addUnit(to form: inout SurveyForm) {
        let units = builder.catalogue.units.filter { unit in
            unit.grams(of: nil, in: builder.filiere) != nil
                || builder.catalogue.crops.contains {
                    $0.filiere == builder.filiere && unit.grams[$0.code.rawValue] != nil
                }
        }
        form.offer(
            "units",
            [("kg", Text.formKilogram())]
                + units.map { ($0.code, FormBuilder.message($0.label)) }
        )
        var question = SurveyForm.Question(
            "select_one units",
            SurveyVocabulary.unit(field.code, of: kind.code),
            Text.formUnitOf.with([.message(FormBuilder.message(field.label))])
        )
        question.isRequired = field.isRequired
        question.standard = "kg"
        question.appearance = "minimal"
        form.questions.append(question)
    }

    /// Telephones hold whole numbers of nine digits only.
    private static let wholeMax: Int64 = 999_999_999

    private func bind(
        _ question: inout SurveyForm.Question,
        _ decimals: Int,
        _ bounds: ClosedRange<Int64>,
        isWhole: Bool
    ) {
        let isShort = bounds.upperBound <= Self.wholeMax && bounds.lowerBound >= -Self.wholeMax
        question.type = isWhole && isShort ? "integer" : "decimal"
        let lower = FixedPoint.canonical(bounds.lowerBound, decimals: decimals)
        let upper = FixedPoint.canonical(bounds.upperBound, decimals: decimals)
        question.constraint = ". >= \(lower) and . <= \(upper)"
        if isWhole, !isShort { question.constraint += " and . = round(., 0)" }
        question.constraintMessage = Text.templateBounds.with([
            .decimal(bounds.lowerBound, decimals), .decimal(bounds.upperBound, decimals),
        ])
    }

    /// What two fields must keep, asked of the one that comes later.
    private func addRule(to question: inout SurveyForm.Question) {
        for rule in kind.rules {
            let isGreater = rule.greater == field.code
            guard isGreater || rule.lesser == field.code,
                let other = kind.field(isGreater ? rule.lesser : rule.greater),
                isBefore(other), isComparable(other)
            else { continue }
            let place = "${" + SurveyVocabulary.name(other.code, of: kind.code) + "}"
            var condition = "\(place) = '' or . \(isGreater ? ">=" : "<=") \(place)"
            if takesLocalUnits(field), takesLocalUnits(other) {
                let units = [field, other].map {
                    "${" + SurveyVocabulary.unit($0.code, of: kind.code) + "}"
                }
                condition = "\(units[0]) != \(units[1]) or " + condition
            }
            let message = FormBuilder.message(rule.message)
            question.constraintMessage =
                question.constraintMessage.map {
                    Text.formBoth.with([.message($0), .message(message)])
                } ?? message
            question.constraint +=
                (question.constraint.isEmpty ? "" : " and ") + "(" + condition + ")"
        }
    }

    private func isBefore(_ other: RecordField) -> Bool {
        guard let own = kind.fields.firstIndex(of: field),
            let its = kind.fields.firstIndex(of: other)
        else { return false }
        return its < own
    }

    /// Numbers and days; the order of campaigns is known to the node alone.
    private func isComparable(_ other: RecordField) -> Bool {
        switch (field.content, other.content) {
        case (.date, .date), (.number, .number):
            takesLocalUnits(field) == takesLocalUnits(other)
        default: false
        }
    }

    private func takesLocalUnits(_ field: RecordField) -> Bool {
        if case .number(_, _, _, let takes) = field.content { takes } else { false }
    }
}
