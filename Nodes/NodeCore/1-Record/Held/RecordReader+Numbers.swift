import Indicators
import Localisation

/// Numbers as people write them: `1 500`, `1500 kg`, `12 sacs`.
extension RecordReader {
    /// What a number must be.
    struct NumberField {
        let unit: String
        let decimals: Int
        let bounds: ClosedRange<Int64>
        let takesLocalUnits: Bool

        init(_ unit: String, _ decimals: Int, _ bounds: ClosedRange<Int64>, _ local: Bool) {
            self.unit = unit
            self.decimals = decimals
            self.bounds = bounds
            takesLocalUnits = local
        }
    }

    /// A number, alone, with the unit of its field, or with one of the market place.
    func number(
        _ text: String,
        _ field: NumberField,
        of crop: CropCode?
    ) -> Result<FieldValue, Refusal> {
        var value: Int64
        var asTyped: String?
        do {
            if let (count, word) = UnitName.split(text), !UnitName.matches(word, field.unit) {
                let unit = field.takesLocalUnits ? localUnit(word) : nil
                guard let unit, let grams = unit.grams(of: crop, in: form.filiere) else {
                    return .failure(refusal(of: word, unit, field, crop))
                }
                // With three decimals nobody could tell 1.500 bags from fifteen hundred.
                let hundredths = try FixedPoint.parse(count, decimals: 2)
                let converted = Quantity(Int128(hundredths) * Int128(grams), decimals: 5)
                guard let fitted = converted.rounded(to: field.decimals) else {
                    return .failure(Refusal(reason: Text.recordOutOfRange()))
                }
                (value, asTyped) = (fitted, text)
            } else {
                let number = UnitName.split(text)?.number ?? text
                value = try FixedPoint.parse(number, decimals: field.decimals)
            }
        } catch {
            return .failure(Refusal(reason: error.message))
        }
        guard field.bounds.contains(value) else {
            return .failure(
                Refusal(
                    reason: Text.recordOutOfBounds.with([
                        amount(value, field),
                        .decimal(field.bounds.lowerBound, field.decimals),
                        .decimal(field.bounds.upperBound, field.decimals),
                    ])
                )
            )
        }
        return .success(.number(value, typed: asTyped))
    }

    /// A word after a number that nothing here is counted in, or whose weight nobody knows.
    private func refusal(
        of word: String,
        _ unit: LocalUnit?,
        _ field: NumberField,
        _ crop: CropCode?
    ) -> Refusal {
        guard let units = form.units(field.unit, field.takesLocalUnits, crop: crop) else {
            return Refusal(reason: Text.recordNoUnit(word))
        }
        let expected = Message.Argument.message(units)
        return Refusal(
            reason: unit.map {
                Text.recordUnitWithoutWeight.with([.message($0.label.message), expected])
            } ?? Text.recordNotAUnit.with([.plain(word), expected])
        )
    }

    private func amount(_ value: Int64, _ field: NumberField) -> Message.Argument {
        .message(UnitText.amount(.decimal(value, field.decimals), field.unit))
    }

    private func localUnit(_ word: String) -> LocalUnit? {
        catalogue.units.first {
            UnitName.isName(word, among: [$0.code, $0.label.french, $0.label.english])
        }
    }
}
