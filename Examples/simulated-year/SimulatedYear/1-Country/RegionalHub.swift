/// A hub below the root of the simulated country.
package struct RegionalHub: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// Codes of the filières it serves.
    package let filieres: [String]
    /// Codes of the zones it serves.
    package let zones: [String]
}
