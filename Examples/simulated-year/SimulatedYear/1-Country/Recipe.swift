package import Indicators

/// How the figures of one family are made up: the indicators a cluster enters for it, together.
package enum Recipe: Int, Sendable, Hashable, CaseIterable {
    /// Jobs: women, men and their sum.
    case jobs
    /// Output and area, whose ratio is the yield.
    case production
    /// Turnover, costs, and the value added, which a bad year makes negative.
    case accounts
    /// Single magnitudes.
    case inputs, credit, processed, equipment, losses
    /// A price of the campaign.
    case seedPrice
    /// The grid, one family for each of its indicators.
    case grid1, grid2, grid3, grid4, grid5, grid6
    /// Yes or no.
    case contract, insured
    /// Of the quarter.
    case sales, salePrice
    /// Of the month.
    case stock, marketPrice

    /// How often it is reported.
    package var kind: PeriodKind {
        switch self {
        case .sales, .salePrice: .quarter
        case .stock, .marketPrice: .month
        default: .campaign
        }
    }

    /// The rank of the indicator in the grid, from 1, if it is one of its.
    var gridRank: Int? {
        let rank = rawValue - Recipe.grid1.rawValue + 1
        return (1...6).contains(rank) ? rank : nil
    }

    /// Clusters in a hundred that report it at all.
    var reportedPercent: Int {
        switch self {
        case .jobs, .production: 95
        case .grid1, .grid2, .grid3, .grid4, .grid5, .grid6: 94
        case .stock, .marketPrice: 80
        case .credit, .equipment, .insured: 85
        default: 90
        }
    }
}
