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
        var widest: CellStatus?
        for rung in Position.Rung.allCases {
            if rung == .allFilieres, !indicator.isAcrossFilieres { continue }
            guard let cell = cell(rung, of: indicator) else { continue }
            if let airing = cell.airing { return .aired(rung, airing) }
            widest = cell.status
        }
        return widest.map { .withheld($0) } ?? .absent
    }

    private func cell(_ rung: Position.Rung, of indicator: Indicator) -> ReleasedCell? {
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
