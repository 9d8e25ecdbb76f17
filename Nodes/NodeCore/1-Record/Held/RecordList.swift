import Indicators

/// Records in the order of a register: kind by kind, the oldest day first.
struct RecordList: Sendable {
    let records: [HeldRecord]
    let teller: RecordTeller

    /// Puts those of some kinds in order: by the catalogue's kinds, by time, then by the last change.
    init(_ records: [HeldRecord], of kinds: [RecordKind], by teller: RecordTeller) {
        self.teller = teller
        let found = Dictionary(grouping: records, by: \.kind)
        self.records = kinds.flatMap { kind in
            (found[kind.code] ?? []).map { (record: $0, start: teller.start(of: $0)) }
                .sorted {
                    ($0.start, $0.record.position, $0.record.id)
                        < ($1.start, $1.record.position, $1.record.id)
                }.map(\.record)
        }
    }
}
