package import Indicators

/// Every kind of record, with what the cluster holds of it.
package struct RecordShelf: Sendable, Hashable {
    /// What is held of one kind.
    package struct Line: Sendable, Hashable {
        /// The kind.
        package let kind: RecordKind
        /// How many count in the campaign.
        package let count: Int
        /// How many there are, whatever their campaign.
        package let total: Int
        /// The last day that one of the campaign is about; nil for a kind that is about no day.
        package let last: CalendarDate?
    }

    /// The kinds of one group, in the catalogue's order.
    package struct Shelf: Sendable, Hashable {
        /// The group.
        package let group: RecordGroup
        /// Its kinds.
        package let lines: [Line]
    }

    /// The campaign counted.
    package let campaign: CampaignChoice
    /// Every kind of the catalogue, by group; a group without a kind is left out.
    package let groups: [Shelf]

    init(_ reading: Reading) {
        campaign = reading.campaign
        let lines = reading.catalogue.records.map { kind in
            let held = reading.calculator.records(kind.code, in: reading.period)
            return Line(
                kind: kind,
                count: held.count,
                total: reading.calculator.records(kind.code).count,
                last: held.compactMap { $0.day(by: kind.time) }.max()
            )
        }
        let grouped = Dictionary(grouping: lines) { RecordGroup(of: $0.kind.code) }
        groups = RecordGroup.allCases.compactMap { group in
            grouped[group].map { Shelf(group: group, lines: $0) }
        }
    }
}

extension HeldRecord {
    /// The day the record is about, where its kind is about one.
    package func day(by time: RecordTime) -> CalendarDate? {
        switch time {
        case .date(let field), .span(let field, _):
            if case .date(let day)? = values[field] { day } else { nil }
        case .period: nil
        }
    }
}
