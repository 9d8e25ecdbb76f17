package import Indicators
package import Localisation

/// What the fields of a kind take, said for people: pure.
package struct RecordForm: Sendable {
    let catalogue: Catalogue
    let filiere: FiliereCode
    let kind: RecordKind

    /// The form of a kind for a cluster of a filière.
    package init(catalogue: Catalogue, filiere: FiliereCode, kind: RecordKind) {
        self.catalogue = catalogue
        self.filiere = filiere
        self.kind = kind
    }

    /// Most indicators that are named in one sentence.
    private static let namedMax = 8

    /// The crops of the cluster.
    var crops: [Crop] { catalogue.crops.filter { $0.filiere == filiere } }

    /// What is expected of a field.
    package func expected(_ field: RecordField) -> Message {
        switch field.content {
        case .date: return Text.fieldDate.with([.message(Text("31/07/2026", "2026-07-31")())])
        case .number(let unit, let decimals, let bounds, let takesLocalUnits):
            let limits: [Message.Argument] = [
                .decimal(bounds.lowerBound, decimals), .decimal(bounds.upperBound, decimals),
            ]
            guard let units = units(unit, takesLocalUnits, crop: nil) else {
                return Text.fieldNumber.with(limits)
            }
            return Text.fieldAmount.with(limits + [.message(units)])
        case .choice(let choices): return Self.list(choices.map { ($0.code, $0.label) })
        case .yesNo: return Text.fieldYesNo()
        case .text: return Text.fieldText()
        case .crop: return Self.list(crops.map { ($0.code.rawValue, $0.label) })
        case .period: return Text.fieldPeriod(catalogue.periodsShown)
        case .indicator:
            let known = indicators.prefix(2).map { $0.label.message(of: $0.code.rawValue) }
            return Text.fieldIndicator.with([.message(.list(known))])
        case .figure(let other): return Text.fieldFigure(other)
        case .reference(let target): return Text.fieldReference(target)
        }
    }

    /// Codes and labels in a row.
    static func list(_ choices: [(code: String, label: BilingualText)]) -> Message {
        .list(choices.map { $0.label.message(of: $0.code) })
    }

    /// The units a number may have, those of the market place with their weight; nil for a bare number.
    ///
    /// Without a crop the weights are the filière's, and a unit that only some crops have has none.
    func units(_ unit: String, _ takesLocalUnits: Bool, crop: CropCode?) -> Message? {
        var names: [Message] = unit == "1" ? [] : [UnitText.message(unit)]
        for local in takesLocalUnits ? catalogue.units : [] {
            if let grams = local.grams(of: crop, in: filiere) {
                names.append(
                    Text.recordWeighedUnit.with([
                        .message(local.label.message), Self.kilograms(grams),
                    ])
                )
            } else if crop == nil, crops.contains(where: { local.grams[$0.code.rawValue] != nil }) {
                names.append(local.label.message)
            }
        }
        return names.isEmpty ? nil : .list(names)
    }

    private static func kilograms(_ grams: Int64) -> Message.Argument {
        var (value, decimals) = (grams, 3)
        while decimals > 0, value.isMultiple(of: 10) {
            (value, decimals) = (value / 10, decimals - 1)
        }
        return .decimal(value, decimals)
    }

    // MARK: Indicators

    /// Those a field of this kind may well name: rows of the grid for its scores, figures for a target.
    private var indicators: [Indicator] {
        let takesFigures = kind.fields.contains {
            if case .figure = $0.content { true } else { false }
        }
        let rows = (catalogue.grid()?.indicators ?? []).compactMap { catalogue.indicator($0) }
        if !takesFigures, !rows.isEmpty { return rows }
        return catalogue.indicators.filter {
            $0.protection == .magnitude && $0.periodKind == .campaign
        }
    }

    /// The indicator that somebody means: by its code, its column or its name in either language.
    func indicator(named text: String) -> Indicator? {
        let code = catalogue.indicator(IndicatorCode(text)) ?? catalogue.indicator(column: text)
        if let code { return code }
        let wanted = RecordReader.folded(text)
        let found = catalogue.indicators.filter { $0.label.names.contains(wanted) }
        return found.count == 1 ? found.first : nil
    }

    /// Indicators whose name begins a word as the text does.
    func indicatorsAlike(_ text: String) -> Message? {
        let stems = Self.words(RecordReader.folded(text)).filter { $0.count > 3 }
            .map { $0.prefix(5) }
        guard !stems.isEmpty else { return nil }
        let found = catalogue.indicators.filter { indicator in
            let words = indicator.label.names.flatMap(Self.words)
            return stems.allSatisfy { stem in words.contains { $0.hasPrefix(stem) } }
        }
        return found.isEmpty
            ? nil : Self.list(found.prefix(Self.namedMax).map { ($0.code.rawValue, $0.label) })
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter }
    }

    // MARK: Example

    /// What one could type: the required fields and the product, with values that are made up.
    package func example(today: CalendarDate) -> [(field: RecordField, text: Message)] {
        kind.fields.filter { $0.isRequired || ($0.content == .crop && !crops.isEmpty) }.map {
            field in
            (field, example(field, today: today))
        }
    }

    private func example(_ field: RecordField, today: CalendarDate) -> Message {
        func plain(_ text: String?) -> Message { Text("{0}", "{0}")(text ?? "…") }
        switch field.content {
        case .date:
            let parts = today.iso.split(separator: "-").reversed().joined(separator: "/")
            return Text(parts, today.iso)()
        case .number(let unit, let decimals, let bounds, _):
            return plain(Self.number(unit, decimals, bounds))
        case .choice(let choices): return plain(choices.first?.code)
        case .yesNo: return Text.recordYes()
        case .text: return field.label.message
        case .crop: return plain(crops.first?.code.rawValue)
        case .period: return plain(current(today)?.rawValue)
        case .indicator: return plain(indicators.first?.code.rawValue)
        case .figure:
            return plain(
                indicators.first.map { Self.number($0.unit, $0.decimals, $0.bounds) }
            )
        case .reference(let target): return Text.recordExampleReference(target)
        }
    }

    private static func number(
        _ unit: String,
        _ decimals: Int,
        _ bounds: ClosedRange<Int64>
    ) -> String {
        let whole: Int64 =
            switch unit {
            case "kg": 1_500
            case "XOF": 100_000
            case "XOF/kg": 250
            default: 3
            }
        let value = Quantity(Int128(whole)).raised(to: decimals)
        let fitting = min(max(Int64(clamping: value), bounds.lowerBound), bounds.upperBound)
        return FixedPoint.canonical(fitting, decimals: decimals)
    }

    private func current(_ today: CalendarDate) -> PeriodCode? {
        let campaigns = catalogue.periods(of: .campaign)
        let running = campaigns.last { period in
            guard let start = catalogue.period(period.code, of: filiere)?.start else {
                return false
            }
            return start <= today
        }
        return (running ?? campaigns.first ?? catalogue.periods.first)?.code
    }
}

extension BilingualText {
    /// The wordings as people type them, accents and capitals aside.
    var names: [String] { [french, english].map(RecordReader.folded) }
}
