/// How near to a cluster a figure stands: its zone, its filière in the country, all filières.
package enum Rung: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable {
    /// Its filière in its zone.
    case zone
    /// Its filière in the country.
    case national
    /// All filières in the country; the grid only.
    case all
    /// No figure at all.
    case none
}
