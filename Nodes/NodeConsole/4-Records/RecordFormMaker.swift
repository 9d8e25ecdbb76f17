import Indicators
import Localisation
import NodeCore
import WebFrame

/// Makes the form of a record from its model, what was typed, and what is wrong.
struct RecordFormMaker: Sendable {
    let form: EntryForm
    let wording: Wording
    /// What the browser sent, by the names of the form's fields; nil to show what stands.
    var raw: [String: String]?
    var problems: [EntryProblem] = []
    /// Values to begin with instead of what is known beforehand.
    var kept: [FieldCode: String] = [:]

    func view(action: String, back: String?, saveLabel: Text) -> RecordFormView {
        let fields = form.kind.fields
        let lastNeeded = fields.lastIndex(where: \.isRequired).map { $0 + 1 } ?? 0
        // Two or three more are sooner seen than looked for.
        let split = fields.count - lastNeeded <= 3 ? fields.count : lastNeeded
        let wrong = fields.first { field in problems.contains { $0.field == field.code } }
        // The campaign is the page's own: nobody has to fill it in.
        let entered = fields.first { field in
            if case .period(let own) = form.kind.time { return own != field.code }
            return true
        }
        let first = wrong?.code ?? entered?.code
        let views = fields.map { field in
            var view = view(of: field)
            view.isFirst = field.code == first
            return view
        }
        let more = Array(views[split...])
        return RecordFormView(
            action: action,
            main: Array(views[..<split]),
            more: more,
            hasMore: !more.isEmpty,
            isMoreOpen: form.record != nil
                || more.contains { !$0.value.isEmpty || $0.problem != nil },
            campaign: form.campaign.chosen.code.rawValue,
            back: back,
            problems: problems.map(problem),
            hasProblems: !problems.isEmpty,
            problemsTitle: wording.say(Text.consoleProblems(problems.count)),
            saveLabel: wording.say(saveLabel)
        )
    }

    private func problem(_ problem: EntryProblem) -> RecordFormView.Problem {
        let label = problem.field.flatMap(form.kind.field).map { wording.text($0.label) }
        let reason = wording.say(problem.reason)
        return RecordFormView.Problem(
            text: label.map { wording.say(Text.consoleProblemAt($0, reason)) } ?? reason,
            href: "#" + Self.id(problem.field ?? form.kind.fields.first?.code ?? "")
        )
    }

    static func id(_ field: FieldCode) -> String { "f-" + field.rawValue }
    /// The name of the choice of a unit beside a number.
    static func unitName(_ field: FieldCode) -> String { field.rawValue + ".unit" }

    private func value(of field: FieldCode) -> String {
        raw?[field.rawValue] ?? kept[field] ?? (raw == nil ? form.typed[field] : nil) ?? ""
    }

    private func view(of field: RecordField) -> FieldView {
        let text = value(of: field.code)
        var view = FieldView(
            name: field.code.rawValue,
            id: Self.id(field.code),
            label: wording.text(field.label),
            isRequired: field.isRequired,
            problem: problems.first { $0.field == field.code }.map { wording.say($0.reason) },
            value: text
        )
        switch field.content {
        case .date:
            view.line = FieldView.Line(isDay: true, suggestions: [], hasSuggestions: false)
        case .number(let unit, _, _, let takesLocalUnits):
            return number(view, field, unit: unit, takesLocalUnits: takesLocalUnits)
        case .figure:
            view.number = FieldView.Number(unit: nil, units: [], hasUnits: false, unitName: "")
        case .text: words(&view, field)
        case .choice(let choices):
            view.choice = choice(choices.map { ($0.code, wording.text($0.label)) }, text, field)
        case .yesNo:
            let answers = [("1", Text.consoleYes), ("0", Text.consoleNo)]
            view.choice = choice(answers.map { ($0.0, wording.say($0.1)) }, text, field)
        case .crop:
            let crops = form.crops.map { ($0.code.rawValue, wording.text($0.label)) }
            view.choice = choice(crops, text, field, isCrop: true)
        case .period:
            let periods = form.periods.map { ($0.code.rawValue, wording.text($0.label)) }
            view.choice = choice(periods, text, field)
        case .indicator: view.choice = indicators(text, field)
        case .reference:
            let named = form.named[field.code] ?? []
            view.choice = choice(named.map { ($0.id.hex, wording.text($0.title)) }, text, field)
            if named.isEmpty { view.hint = wording.say(Text.consoleNothingToName) }
        }
        return view
    }

    private func words(_ view: inout FieldView, _ field: RecordField) {
        guard !Self.isLong(field, of: form.kind) else {
            view.lines = FieldView.Lines(count: 2)
            return
        }
        let suggestions = form.suggestions[field.code] ?? []
        view.line = FieldView.Line(
            isDay: false,
            suggestions: suggestions,
            hasSuggestions: !suggestions.isEmpty
        )
    }

    /// Fields in which people tell something rather than name it.
    private static func isLong(_ field: RecordField, of kind: RecordKind) -> Bool {
        let long: Set<FieldCode> = [
            "change", "condition", "means", "note", "present", "story", "vision",
        ]
        let short: Set<FieldCode> = ["name", "area"]
        return long.contains(field.code)
            || kind.code.rawValue.hasPrefix("sheet") && !short.contains(field.code)
    }

    // MARK: Choices

    private func choice(
        _ all: [(String, String)],
        _ chosen: String,
        _ field: RecordField,
        isCrop: Bool = false
    ) -> FieldView.Choice {
        FieldView.Choice(
            options: all.map { code, label in
                FieldView.Option(value: code, label: label, isChosen: code == chosen)
            },
            groups: [],
            mayBeEmpty: !field.isRequired || all.count != 1,
            isCrop: isCrop
        )
    }

    private func indicators(_ chosen: String, _ field: RecordField) -> FieldView.Choice {
        let groups = form.axes.compactMap { axis -> FieldView.Group? in
            let own = form.indicators.filter { $0.guidance.axis == axis.code }
            guard !own.isEmpty else { return nil }
            return FieldView.Group(
                label: wording.text(axis.label),
                options: own.map { indicator in
                    FieldView.Option(
                        value: indicator.code.rawValue,
                        label: indicatorLabel(indicator),
                        isChosen: indicator.code.rawValue == chosen
                    )
                }
            )
        }
        let others = form.indicators.filter { $0.guidance.axis == nil }
        return FieldView.Choice(
            options: others.map { indicator in
                FieldView.Option(
                    value: indicator.code.rawValue,
                    label: indicatorLabel(indicator),
                    isChosen: indicator.code.rawValue == chosen
                )
            },
            groups: groups,
            mayBeEmpty: true,
            isCrop: false
        )
    }

    private func indicatorLabel(_ indicator: Indicator) -> String {
        let label = wording.text(indicator.label)
        return wording.unit(indicator.unit).map { "\(label) (\($0))" } ?? label
    }

    // MARK: Numbers

    private func number(
        _ view: FieldView,
        _ field: RecordField,
        unit: String,
        takesLocalUnits: Bool
    ) -> FieldView {
        var count = view.value
        var chosen = raw?[Self.unitName(field.code)]
        if takesLocalUnits, raw == nil {
            let (rest, unit) = form.split(view.value)
            count = rest
            chosen = unit?.code
        }
        let local = takesLocalUnits ? form.units : []
        let base = FieldView.Option(value: "", label: wording.unit(unit) ?? "")
        let units = local.map { unit in
            FieldView.Option(
                value: unit.code,
                label: wording.text(unit.label),
                isChosen: unit.code == chosen,
                grams: grams(of: unit)
            )
        }
        var filled = FieldView(
            name: view.name,
            id: view.id,
            label: view.label,
            isRequired: view.isRequired,
            problem: view.problem,
            value: count
        )
        filled.number = FieldView.Number(
            unit: units.isEmpty ? wording.unit(unit) : nil,
            units: [base] + units,
            hasUnits: !units.isEmpty,
            unitName: Self.unitName(field.code)
        )
        return filled
    }

    /// Grams by crop, and under an empty name where no crop is said.
    private func grams(of unit: LocalUnit) -> String {
        let crops: [CropCode?] = [nil] + form.crops.map(\.code)
        let pairs = crops.compactMap { crop in
            form.grams(of: unit, crop).map { "\"\(crop?.rawValue ?? "")\":\($0)" }
        }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}
