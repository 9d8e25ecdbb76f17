/// Why no country comes of what was given.
package enum CountryProblem: Error, Sendable, Hashable {
    /// The calibration cannot be read, or lacks something; what.
    case calibration(String)
    /// The catalogue lacks a filière, a zone or a campaign of the country.
    case catalogue(String)
}
