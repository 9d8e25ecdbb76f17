package import Indicators
package import Localisation

/// The parts of a cluster's life that kinds of records belong to, in the order people meet them.
///
/// A kind that no group names, such as one of another country's catalogue, is among the others.
package enum RecordGroup: String, Sendable, Hashable, CaseIterable {
    case markets, contracts, quality, services, money, life, plans, people, grid, lessons, sheets
    case map, others

    /// The group of a kind.
    package init(of kind: RecordKindCode) {
        self = Self.allCases.first { $0.kinds.contains(kind) } ?? .others
    }

    /// Its name.
    package var title: Text {
        switch self {
        case .markets: .consoleGroupMarkets
        case .contracts: .consoleGroupContracts
        case .quality: .consoleGroupQuality
        case .services: .consoleGroupServices
        case .money: .consoleGroupMoney
        case .life: .consoleGroupLife
        case .plans: .consoleGroupPlans
        case .people: .consoleGroupPeople
        case .grid: .consoleGroupGrid
        case .lessons: .consoleGroupLessons
        case .sheets: .consoleGroupSheets
        case .map: .consoleGroupMap
        case .others: .consoleGroupOthers
        }
    }

    private var kinds: [RecordKindCode] {
        switch self {
        case .markets: ["delivery", "demand", "price", "innovation"]
        case .contracts: ["contract"]
        case .quality: ["intake", "analysis", "certification", "lot"]
        case .services: ["service", "credit", "training", "visit"]
        case .money: ["account", "job", "fund", "investment"]
        case .life: ["meeting", "conflict", "satisfaction", "fair", "practice", "reach"]
        case .plans: ["plan", "action", "capacity", "goal"]
        case .people: ["member", "coach", "cluster"]
        case .grid: ["gridScore", "panel"]
        case .lessons: ["swot", "goodPractice"]
        case .sheets: ["sheetService", "sheetProducers", "sheetAggregator", "sheetSupport"]
        case .map: ["mapActor", "mapLink"]
        case .others: []
        }
    }
}
