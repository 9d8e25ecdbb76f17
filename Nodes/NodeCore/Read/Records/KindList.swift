package import Indicators

/// The records of one kind that count in a campaign, and what they add up to.
package struct KindList: Sendable, Hashable {
    /// What a field adds up to.
    package struct Total: Sendable, Hashable {
        /// The field.
        package let field: RecordField
        /// The sum, in the field's fixed-point units; nil where it is larger than any number kept.
        package let sum: Int64?
        /// How many records say something in it.
        package let count: Int
    }

    /// The kind.
    package let kind: RecordKind
    /// The campaign.
    package let campaign: CampaignChoice
    /// The newest day first; of one day the last typed first.
    package let records: [HeldRecord]
    /// How many of the kind count in other campaigns only.
    package let elsewhere: Int
    /// The sums of the quantities among its fields.
    package let totals: [Total]
    /// The catalogue's figures that are made of records of this kind, with the campaign before.
    package let figures: [RecordFigure]
    /// How to say what stands in a field.
    package let words: RecordWords

    init(_ code: RecordKindCode, _ reading: Reading) throws {
        let kind = try reading.kind(code)
        let held = reading.calculator.records(code, in: reading.period)
        self.kind = kind
        campaign = reading.campaign
        records = held.map { (day: $0.day(by: kind.time), record: $0) }.sorted { one, other in
            if let first = one.day, let second = other.day, first != second {
                return first > second
            }
            return one.record.position > other.record.position
        }.map(\.record)
        elsewhere = reading.calculator.records(code).count - held.count
        totals = kind.fields.filter(\.addsUp).map { field in
            let values = held.compactMap { record -> Int64? in
                guard case .number(let value, _)? = record.values[field.code] else { return nil }
                return value
            }
            let sum = values.reduce(Int128(0)) { $0 + Int128($1) }
            return Total(field: field, sum: Int64(exactly: sum), count: values.count)
        }
        figures = RecordFigure.made(of: code, reading)
        words = RecordWords(
            catalogue: reading.catalogue,
            titles: reading.titles(for: [kind])
        )
    }
}

extension RecordField {
    /// Whether a sum of it says something: a quantity that may be nothing.
    ///
    /// A price is so much for each of something, a year or a level is a place in an order.
    package var addsUp: Bool {
        guard case .number(let unit, _, let bounds, _) = content else { return false }
        return !unit.contains("/") && bounds.lowerBound <= 0
    }
}
