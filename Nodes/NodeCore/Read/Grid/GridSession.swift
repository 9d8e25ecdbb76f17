package import Indicators

/// The grid of a campaign, as a panel goes through it: one axis after the other.
package struct GridSession: Sendable, Hashable {
    /// What the panel gave a row.
    package struct Given: Sendable, Hashable {
        /// The record that holds it.
        package let record: RecordID
        /// The level.
        package let level: Level
        /// What it rests on.
        package let evidence: Evidence
        /// The document, where one can be shown.
        package let reference: String
        /// What was said.
        package let note: String
    }

    /// One row of the grid.
    package struct Row: Sendable, Hashable {
        /// Its indicator, with the texts of the levels.
        package let indicator: Indicator
        /// What the panel gave; nil while it is not scored.
        package let given: Given?
        /// What was declared one campaign before.
        package let previous: Level?
        /// What the records give, where the catalogue has a rule.
        package let computed: ComputedLevel?

        /// Its number as the guide writes it: `1.1`.
        package var number: String {
            let code = indicator.code.rawValue
            return code.hasPrefix("g.") ? String(code.dropFirst(2)) : code
        }

        /// Whether the panel and the records disagree.
        package var isDisputed: Bool {
            guard let given, let level = computed?.level else { return false }
            return given.level != level
        }
    }

    /// The rows of an axis.
    package struct Sheet: Sendable, Hashable {
        /// The axis.
        package let axis: Axis
        /// Its rows, in the grid's order.
        package let rows: [Row]
        /// Points in tenths by the catalogue's convention; nil while too few rows are scored.
        package let points: Int64?

        /// How many rows are scored.
        package var scored: Int { rows.filter { $0.given != nil }.count }
    }

    /// The name of the cluster.
    package let cluster: String
    /// The campaign.
    package let campaign: CampaignChoice
    /// The version of the grid.
    package let grid: Grid
    /// Its axes.
    package let sheets: [Sheet]
    /// The index over all axes in tenths of a point, by the catalogue's convention.
    package let index: Int64?
    /// The panel of the campaign, the last one where there are several.
    package let panel: HeldRecord?
    /// The kind of record that holds a panel, where the catalogue has one.
    package let panelKind: RecordKind?

    /// Every row, in the grid's order.
    package var rows: [Row] { sheets.flatMap(\.rows) }
    /// How many rows are scored.
    package var scored: Int { sheets.reduce(0) { $0 + $1.scored } }

    init(_ reading: Reading) throws {
        guard let grid = reading.catalogue.grid() else { throw NodeError.nothingRecorded }
        let calculator = reading.calculator
        let scorer = LevelScorer(calculator)
        let given = try Self.given(reading)
        let before = reading.campaign.previous.map {
            calculator.declaredLevels(in: $0.code)
        }
        let rows = grid.indicators.compactMap { code in
            reading.catalogue.indicator(code).map { indicator in
                Row(
                    indicator: indicator,
                    given: given[code],
                    previous: before?[code]?.declared,
                    computed: scorer.level(of: code, in: reading.period)
                )
            }
        }
        cluster = reading.membership.name
        campaign = reading.campaign
        self.grid = grid
        sheets = reading.catalogue.axes.compactMap { axis in
            let own = rows.filter { $0.indicator.guidance.axis == axis.code }
            guard !own.isEmpty else { return nil }
            return Sheet(
                axis: axis,
                rows: own,
                points: calculator.points(of: axis.code, in: reading.period)
            )
        }
        index = calculator.barometer(in: reading.period)
        panel = Self.last(of: PanelRecords.kind, reading)
        panelKind = reading.catalogue.recordKind(PanelRecords.kind)
    }

    /// What each row was given; of two records of a row the one changed last counts.
    private static func given(_ reading: Reading) throws -> [IndicatorCode: Given] {
        GridScores.records(reading).compactMapValues { record in
            guard case .number(let number, _)? = record.values[GridScores.level],
                let level = Level(rawValue: Int(clamping: number))
            else { return nil }
            return Given(
                record: record.id,
                level: level,
                evidence: record.values[GridScores.evidence]?.code
                    .flatMap(Evidence.init(rawValue:)) ?? .declared,
                reference: record.text("reference"),
                note: record.text("note")
            )
        }
    }

    static func last(of kind: RecordKindCode, _ reading: Reading) -> HeldRecord? {
        reading.calculator.records(kind, in: reading.period).max { $0.position < $1.position }
    }
}

extension GridScores {
    /// The record that counts for each row in the campaign: the one changed last.
    static func records(_ reading: Reading) -> [IndicatorCode: HeldRecord] {
        let records = reading.calculator.records(kind, in: reading.period).sorted {
            $0.position < $1.position
        }
        return records.reduce(into: [:]) { rows, record in
            guard case .indicator(let code)? = record.values[indicator] else { return }
            rows[code] = record
        }
    }
}

extension HeldRecord {
    /// The text of a field, empty where there is none.
    package func text(_ field: FieldCode) -> String {
        if case .text(let text)? = values[field] { text } else { "" }
    }
}
