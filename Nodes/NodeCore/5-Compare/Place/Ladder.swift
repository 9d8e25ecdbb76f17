package import Indicators
package import Statistics

/// The groups a cluster may be compared with, the narrowest first: its filière in its zone, its
/// filière in the country, and, where an indicator means the same in each, all filières together.
package struct Ladder: Sendable {
    /// What the groups say of an indicator.
    package enum Answer: Sendable, Hashable {
        /// The figure of the narrowest group that has one.
        case aired(Position.Rung, ReleasedCell.Airing)
        /// No figure; why, as the widest group says it.
        case withheld(CellStatus)
        /// The release says nothing of it.
        case absent
    }

    /// One group, and what is released of it.
    package struct Step: Sendable, Hashable {
        package let rung: Position.Rung
        package let cell: ReleasedCell
    }

    private let filiere: String
    private let zone: String
    private let period: String
    private let cells: [CellKey: ReleasedCell]

    /// Takes the cells of a release and where the cluster stands.
    package init(filiere: String, zone: String, period: String, cells: [ReleasedCell]) {
        self.filiere = filiere
        self.zone = zone
        self.period = period
        self.cells = Dictionary(cells.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the groups say of an indicator.
    package func answer(for indicator: Indicator) -> Answer {
        let steps = steps(for: indicator)
        for step in steps {
            if let airing = step.cell.airing { return .aired(step.rung, airing) }
        }
        return steps.last.map { .withheld($0.cell.status) } ?? .absent
    }

    /// The groups that the release says something of, the narrowest first.
    package func steps(for indicator: Indicator) -> [Step] {
        Position.Rung.allCases.compactMap { rung in
            if rung == .allFilieres, !indicator.isAcrossFilieres { return nil }
            return cell(rung, of: indicator).map { Step(rung: rung, cell: $0) }
        }
    }

    /// What is released of one group.
    package func cell(_ rung: Position.Rung, of indicator: Indicator) -> ReleasedCell? {
        cells[
            CellKey(
                sector: rung == .allFilieres ? CellKey.everySector : filiere,
                area: rung == .zone ? .part(zone) : .whole,
                period: period,
                variable: indicator.code.rawValue
            )
        ]
    }
}
