import Spreadsheets

/// A farm of the survey, which stands in for a cluster.
struct Farm: Sendable {
    let id: String
    let region: String
    /// Its rows of the survey, one a season, in order.
    let rows: [[String]]

    /// The name its hub gives it.
    var name: String { "Ferme \(id)" }

    /// The file it imports: its own rows, with the season in front.
    func file(headers: [String]) -> [UInt8] {
        CSVWriter().bytes(
            headers: ["period"] + headers,
            rows: rows.enumerated().map { [Survey.period($0)] + $1 }
        )
    }
}
