/// How many clusters each filière has in each pole: ours, see NOTICE.md.
///
/// Every filière has two or three poles of fifteen or more; some of five to nine; some under five.
package enum Distribution {
    /// The filières, those of which national totals are known.
    package static let filieres = ["ananas", "riz", "mais", "anacarde"]
    /// The poles.
    package static let zones = (1...7).map { "pole-\($0)" }
    /// Poles with a hub of their own.
    package static let regions: [(name: String, zones: [String])] = [
        ("Nord", ["pole-1", "pole-2", "pole-3"]), ("Centre", ["pole-4", "pole-5"]),
        ("Sud", ["pole-6", "pole-7"]),
    ]

    private static let counts: [String: [Int]] = [
        "ananas": [0, 0, 0, 3, 18, 8, 42], "riz": [24, 17, 7, 19, 6, 2, 4],
        "mais": [3, 20, 4, 22, 16, 8, 7], "anacarde": [0, 20, 8, 36, 4, 2, 0],
    ]

    /// How many clusters of a filière are in a zone.
    package static func count(_ filiere: String, in zone: String) -> Int {
        guard let row = counts[filiere], let place = zones.firstIndex(of: zone) else { return 0 }
        return row[place]
    }
}
