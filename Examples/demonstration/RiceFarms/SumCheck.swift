import Indicators
import Statistics

/// Compares every sum on air with the survey's own, added up in exact integers.
struct SumCheck: Sendable {
    private(set) var nationalCount = 0
    private(set) var nationalEqual = 0
    private(set) var zoneCount = 0
    private(set) var zoneEqual = 0

    var isRight: Bool {
        nationalCount > 0 && nationalEqual == nationalCount && zoneEqual == zoneCount
    }

    /// Adds up the file for every sum of the export.
    ///
    /// - Throws: `FixedPointProblem` for a number of the file, `PublishedNumberError`.
    init(survey: Survey, export: ExportedTable) throws {
        for cell in export.cells {
            guard let aired = cell.sum,
                let indicator = survey.catalogue.indicator(IndicatorCode(cell.indicator))
            else { continue }
            let values = try survey.values(of: indicator, period: cell.period, region: cell.zone)
            let exact = try PublishedNumber(
                significand: values.reduce(0) { $0 + Int128($1) },
                decimals: indicator.decimals
            )
            if cell.zone == nil {
                nationalCount += 1
                nationalEqual += aired == exact ? 1 : 0
            } else {
                zoneCount += 1
                zoneEqual += aired == exact ? 1 : 0
            }
        }
    }
}
