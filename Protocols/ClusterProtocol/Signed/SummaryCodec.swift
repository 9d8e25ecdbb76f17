public import Indicators

/// Summaries between their meaning and their wire form, under one catalogue (PROTOCOL.md §4.2).
public struct SummaryCodec: Sendable {
    /// The catalogue whose order the arrays follow.
    public let catalogue: Catalogue

    /// Takes the catalogue.
    public init(catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// Writes a summary.
    ///
    /// Entries the catalogue does not have are left out: validate first.
    public func wire(_ content: SummaryContent, revision: UInt32) -> WireSummary {
        var presence = [UInt8](repeating: 0, count: (catalogue.indicators.count + 7) / 8)
        var values: [Int64] = []
        for (index, indicator) in catalogue.indicators.enumerated() {
            guard let entry = content.entries[indicator.code] else { continue }
            presence[index / 8] |= 1 << UInt8(index % 8)
            values.append(Self.integer(entry))
        }
        return WireSummary(
            period: content.period.rawValue,
            revision: revision,
            presence: presence,
            values: values
        )
    }

    /// Reads a summary and checks it against the catalogue.
    ///
    /// - Throws: `ProtocolError` with code `unknownPeriod`, `unknownIndicator`, `outOfBounds` or
    ///   `malformed`. The detail names codes, never values.
    public func content(_ wire: WireSummary) throws(ProtocolError) -> SummaryContent {
        let count = catalogue.indicators.count
        guard wire.presence.count == (count + 7) / 8 else {
            throw ProtocolError(
                .unknownIndicator,
                "presence has \(wire.presence.count) bytes; \(catalogue.identifier) has \(count) indicators"
            )
        }
        var entries: [IndicatorCode: SummaryEntry] = [:]
        var values = wire.values.makeIterator()
        for index in 0..<(wire.presence.count * 8) {
            guard wire.presence[index / 8] & (1 << UInt8(index % 8)) != 0 else { continue }
            guard index < count, let value = values.next() else {
                throw ProtocolError(.unknownIndicator, "presence bit \(index) has no indicator")
            }
            let indicator = catalogue.indicators[index]
            entries[indicator.code] = try Self.entry(value, of: indicator)
        }
        let content = SummaryContent(period: PeriodCode(wire.period), entries: entries)
        if let problem = catalogue.problems(in: content).first {
            throw Self.error(for: problem)
        }
        return content
    }

    /// The wire integer of an entry.
    public static func integer(_ entry: SummaryEntry) -> Int64 {
        switch entry {
        case .value(let value): return value
        case .grade(let grade):
            let evidence: Int64 =
                switch grade.evidence {
                case .documented: 1
                case .declared: 2
                case .impression: 3
                }
            return Int64(grade.declared.rawValue) + 8 * Int64(grade.computed?.rawValue ?? 0)
                + 64 * evidence
        }
    }

    /// The entry of a wire integer.
    ///
    /// - Throws: `ProtocolError` with code `malformed` or `outOfBounds` for a grade that is none.
    public static func entry(
        _ value: Int64,
        of indicator: Indicator
    ) throws(ProtocolError)
        -> SummaryEntry
    {
        guard case .ordinal = indicator.protection else { return .value(value) }
        let evidence: [Int64: Evidence] = [1: .documented, 2: .declared, 3: .impression]
        guard value > 0, let declared = Level(rawValue: Int(value & 7)),
            let evidence = evidence[value >> 6]
        else {
            throw ProtocolError(.outOfBounds, "\(indicator.code) is not a grade")
        }
        let computed = Int(value >> 3 & 7)
        guard computed == 0 || Level(rawValue: computed) != nil else {
            throw ProtocolError(.outOfBounds, "\(indicator.code) is not a grade")
        }
        return .grade(
            Grade(declared: declared, computed: Level(rawValue: computed), evidence: evidence)
        )
    }

    private static func error(for problem: SummaryProblem) -> ProtocolError {
        switch problem {
        case .unknownPeriod(let period):
            ProtocolError(.unknownPeriod, "period \(period) is not in the catalogue")
        case .unknownIndicator(let code):
            ProtocolError(.unknownIndicator, "\(code) is not in the catalogue")
        default:
            ProtocolError(
                .outOfBounds,
                "\(problem.indicator?.rawValue ?? "summary") breaks its rule"
            )
        }
    }
}
