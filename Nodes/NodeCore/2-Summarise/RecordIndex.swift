package import Indicators

/// The records that stand, by kind and by the periods they count in.
///
/// Every figure asks for the records of a kind in a period, and there are hundreds of figures: this is
/// worked out once, and for what changes only after that.
package struct RecordIndex: Sendable {
    /// The newest version of a record: nil where it was deleted.
    package struct Change: Sendable {
        let id: RecordID
        let kind: RecordKindCode
        let record: HeldRecord?

        package init(id: RecordID, kind: RecordKindCode, record: HeldRecord?) {
            self.id = id
            self.kind = kind
            self.record = record
        }
    }

    /// The days of a period, as the filière counts them.
    private struct Span: Sendable {
        let code: PeriodCode
        let first: Int
        let last: Int
    }

    private let catalogue: Catalogue
    private let spans: [Span]
    /// In the order of their names.
    private var byKind: [RecordKindCode: [HeldRecord]] = [:]
    private var byPeriod: [PeriodCode: [RecordKindCode: [HeldRecord]]] = [:]

    init(_ records: [HeldRecord], catalogue: Catalogue, filiere: FiliereCode) {
        self.catalogue = catalogue
        spans = catalogue.periods.compactMap { period in
            guard let period = catalogue.period(period.code, of: filiere),
                let last = period.end
            else { return nil }
            return Span(
                code: period.code,
                first: period.start?.daysSince1970 ?? .max,
                last: last.daysSince1970
            )
        }
        for record in records.sorted(by: { $0.id < $1.id }) {
            byKind[record.kind, default: []].append(record)
            for period in periods(of: record) {
                byPeriod[period, default: [:]][record.kind, default: []].append(record)
            }
        }
    }

    /// Every record of a kind.
    subscript(kind: RecordKindCode) -> [HeldRecord] { byKind[kind] ?? [] }

    /// The records of a kind that count in a period.
    subscript(kind: RecordKindCode, period: PeriodCode) -> [HeldRecord] {
        byPeriod[period]?[kind] ?? []
    }

    /// The periods in which a record of these kinds counts.
    func periods(counting kinds: [RecordKindCode]) -> Set<PeriodCode> {
        Set(
            byPeriod.filter { _, counted in kinds.contains { counted[$0]?.isEmpty == false } }.keys
        )
    }

    /// Puts a record in the place of what it was.
    mutating func apply(_ change: Change) {
        let before = byKind[change.kind].flatMap { records in
            Self.place(of: change.id, in: records).found.map { records[$0] }
        }
        byKind[change.kind, default: []].put(change)
        for period in Set((before.map(periods) ?? []) + (change.record.map(periods) ?? [])) {
            let counts = change.record.map { periods(of: $0).contains(period) } ?? false
            byPeriod[period, default: [:]][change.kind, default: []].put(
                Change(
                    id: change.id,
                    kind: change.kind,
                    record: counts ? change.record : nil
                )
            )
        }
    }

    /// The periods a record counts in: by its date, by its period, or because it holds on their last day.
    private func periods(of record: HeldRecord) -> [PeriodCode] {
        switch catalogue.recordKind(record.kind)?.time {
        case nil: return []
        case .period(let field)?:
            guard case .period(let code)? = record.values[field], catalogue.period(code) != nil
            else { return [] }
            return [code]
        case .date(let field)?:
            guard case .date(let date)? = record.values[field] else { return [] }
            let day = date.daysSince1970
            return spans.compactMap { $0.first <= day && day <= $0.last ? $0.code : nil }
        case .span(let from, let to)?:
            guard case .date(let date)? = record.values[from] else { return [] }
            let first = date.daysSince1970
            var last = Int.max
            if case .date(let date)? = record.values[to] { last = date.daysSince1970 }
            return spans.compactMap { first <= $0.last && $0.last <= last ? $0.code : nil }
        }
    }

    /// Where a record is, or would be, among records in the order of their names.
    fileprivate static func place(
        of id: RecordID,
        in records: [HeldRecord]
    ) -> (found: Int?, free: Int) {
        var low = 0
        var high = records.count
        while low < high {
            let middle = (low + high) / 2
            if records[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return (low < records.count && records[low].id == id ? low : nil, low)
    }
}

extension [HeldRecord] {
    /// Keeps the order of names.
    fileprivate mutating func put(_ change: RecordIndex.Change) {
        let place = RecordIndex.place(of: change.id, in: self)
        switch (place.found, change.record) {
        case (let found?, let record?): self[found] = record
        case (let found?, nil): remove(at: found)
        case (nil, let record?): insert(record, at: place.free)
        case (nil, nil): break
        }
    }
}
