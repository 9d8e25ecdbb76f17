import Localisation

/// The places of the navigation, in the order of a week and of a season.
enum ConsoleSection: String, Sendable, CaseIterable {
    case week = ""
    case records = "enregistrements"
    case grid = "grille"
    case plan
    case season = "bilan"
    case publish = "publier"
    case compare = "comparer"
    case exchange = "echanges"

    /// What stands after `/c/N/` in its address.
    var path: String { rawValue }

    var label: Text {
        switch self {
        case .week: .consoleWeek
        case .records: .consoleRecords
        case .grid: .consoleGrid
        case .plan: .consolePlan
        case .season: .consoleSeason
        case .publish: .consolePublish
        case .compare: .consoleCompare
        case .exchange: .consoleExchange
        }
    }
}
