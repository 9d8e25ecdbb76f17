/// Whether too many of a group are known to be at the same level of a short scale.
///
/// The 80 % rule of `decisions.md` 14, after removing anyone's own knowledge: on every figure, on
/// every difference of two airings of a cell, on every remainder of a whole less parts, and on all
/// sectors less some sectors. Variables aired in the same figures are looked at together.
struct LevelCheck {
    /// What a group is, for the report.
    private enum Kind: String {
        case figure = "the figure"
        case delta = "a difference of two airings"
        case remainder = "a remainder"
    }

    private struct Cell: Hashable {
        let sector: String
        let zone: String?

        init(_ row: Sheet.Row) {
            sector = row.source.sector
            zone = row.source.zone
        }
    }

    /// Sheets of the same period with the same columns and figures.
    let sheets: [Sheet]
    private(set) var violations: [Violation] = []
    private(set) var groups = 0

    init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// Sheets of short scales, those with the same figures together.
    static func families(of sheets: [Sheet]) -> [[Sheet]] {
        struct Figures: Hashable {
            let period: String
            let columns: [AuditContributor]
            let owners: [Int]
            let rows: [[Int]]
            let cells: [Cell]
            let releases: [Int]
            let insiders: [Insider]
        }
        let levels = sheets.filter { $0.variable.protection.levels != nil }
        let families = Dictionary(grouping: levels) { sheet in
            Figures(
                period: sheet.period,
                columns: sheet.columns.map(\.contributor),
                owners: sheet.columns.map(\.owner),
                rows: sheet.rows.map(\.members),
                cells: sheet.rows.map(Cell.init),
                releases: sheet.rows.map(\.source.release),
                insiders: sheet.insiders
            )
        }
        return families.values.sorted { $0[0].variable.code < $1[0].variable.code }
    }

    /// Looks at every sector, then at all sectors together.
    mutating func run() {
        guard let sheet = sheets.first else { return }
        let sectors = Dictionary(grouping: sheet.rows) { $0.source.sector }
        for (sector, rows) in sectors.sorted(by: { $0.key < $1.key }) {
            var parts = rows.filter { $0.source.zone != nil }
            if sector == AuditRow.everySector {
                parts += sheet.rows.filter {
                    $0.source.sector != AuditRow.everySector && $0.source.zone == nil
                }
            }
            inspect(rows, parts: parts)
        }
    }

    /// Looks at the figures of one sector, and at its whole less parts.
    private mutating func inspect(_ rows: [Sheet.Row], parts: [Sheet.Row]) {
        let universe = Set((rows + parts).flatMap(\.members)).sorted()
        var places = [Int](repeating: -1, count: sheets[0].columns.count)
        for (place, column) in universe.enumerated() { places[column] = place }
        let knowers = knowers(universe, places)
        let scales = scales(universe)
        func set(_ row: Sheet.Row) -> ColumnSet {
            ColumnSet(row.members.map { places[$0] }, among: universe.count)
        }
        let empty = ColumnSet(among: universe.count)
        for airings in cells(rows) {
            let sets = airings.map(set)
            let figures = Set(sets).map { LevelGroup($0, less: empty) }
            record(figures, .figure, airings[0], knowers, scales)
            var deltas: Set<LevelGroup> = []
            for (index, later) in sets.enumerated() {
                for earlier in sets[..<index] { deltas.insert(LevelGroup(later, less: earlier)) }
            }
            record(Array(deltas), .delta, airings[0], knowers, scales)
        }
        let airedParts = cells(parts).map { airings in
            airings.map {
                RemainderChoices.Airing(release: $0.source.release, columns: set($0))
            }
        }
        for airings in cells(rows.filter { $0.source.zone == nil }) {
            let remainders = Set(airings.map(set)).flatMap { whole in
                RemainderChoices(whole: whole, parts: airedParts).remainders()
            }
            record(remainders, .remainder, airings[0], knowers, scales)
        }
    }

    private func cells(_ rows: [Sheet.Row]) -> [[Sheet.Row]] {
        Dictionary(grouping: rows, by: Cell.init).values.sorted {
            ($0[0].source.sector, $0[0].source.zone ?? "")
                < ($1[0].source.sector, $1[0].source.zone ?? "")
        }
    }

    /// Notes for each variable the first group that shows too much.
    private mutating func record(
        _ candidates: [LevelGroup],
        _ kind: Kind,
        _ row: Sheet.Row,
        _ knowers: LevelKnowers,
        _ scales: [LevelScale]
    ) {
        var open = Array(sheets.indices)
        for group in candidates where !(group.added.isEmpty && group.taken.isEmpty) {
            groups += 1
            let shown = knowers.shown(group, on: open.map { scales[$0] })
            for (number, attacker) in zip(open, shown) {
                guard let attacker else { continue }
                violations.append(violation(kind, group, by: attacker, row, sheets[number]))
            }
            open = zip(open, shown).filter { $0.1 == nil }.map(\.0)
            if open.isEmpty { return }
        }
    }

    private func violation(
        _ kind: Kind,
        _ group: LevelGroup,
        by attacker: Attacker,
        _ row: Sheet.Row,
        _ sheet: Sheet
    ) -> Violation {
        Violation(
            check: .levels,
            attacker: attacker,
            target: kind.rawValue,
            cell: AuditCell(
                sector: row.source.sector,
                zone: row.source.zone,
                period: sheet.period,
                variable: sheet.variable.code
            ),
            detail: "more than 80 % of \(group.added.count) added and \(group.taken.count) taken "
                + "are at one level once the attacker's own are known"
        )
    }

    private func knowers(_ universe: [Int], _ places: [Int]) -> LevelKnowers {
        let sheet = sheets[0]
        let owned = Dictionary(grouping: universe) { sheet.columns[$0].owner }
        func knower(_ attacker: Attacker, _ columns: [Int]) -> LevelKnowers.Knower {
            LevelKnowers.Knower(
                attacker: attacker,
                columns: ColumnSet(columns, among: universe.count)
            )
        }
        return LevelKnowers(
            owners: owned.sorted { $0.key < $1.key }.map { owner, columns in
                knower(.owner(sheet.ownerNames[owner]), columns.map { places[$0] })
            },
            insiders: sheet.insiders.restricted(to: places).map { knower($0.attacker, $0.columns) }
        )
    }

    private func scales(_ universe: [Int]) -> [LevelScale] {
        sheets.map { sheet in
            let levels = sheet.variable.protection.levels ?? 0...0
            return LevelScale(
                holders: levels.map { level in
                    ColumnSet(
                        universe.indices.filter {
                            sheet.columns[universe[$0]].value == Int128(level)
                        },
                        among: universe.count
                    )
                }
            )
        }
    }
}
