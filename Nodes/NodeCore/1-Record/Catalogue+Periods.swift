import Indicators

extension Catalogue {
    /// The codes of the periods most records are of, for whoever named another one.
    var periodsShown: String {
        let shownMax = 8
        let campaigns = periods(of: .campaign)
        let known = campaigns.isEmpty ? periods : campaigns
        return known.prefix(shownMax).map(\.code.rawValue).joined(separator: ", ")
            + (known.count > shownMax ? "…" : "")
    }
}
