/// A cluster that never was, what it keeps and how it reports.
package struct FictitiousCluster: Sendable, Hashable {
    /// Its place in the country, from 1.
    package let number: Int
    /// Code of its filière.
    package let filiere: String
    /// Code of its zone.
    package let zone: String
    /// Code of its home commune.
    package let commune: String
    /// The commune as people call it.
    package let communeName: String
    /// How good it is at everything, from 15 to 95.
    package let strength: Int
    /// Register number of its owner; none: it is its own.
    package internal(set) var owner: String?
    /// How it reports.
    package internal(set) var behaviour = Behaviour.regular
    /// What it keeps of the first campaign, and of no campaign in particular.
    package internal(set) var first: [CountryRecord] = []
    /// What it keeps of the second campaign.
    package internal(set) var second: [CountryRecord] = []
    /// Records of the first campaign as they ought to have been.
    package internal(set) var amendment: [CountryRecord] = []

    /// A name for folders: "fictif-017".
    package var code: String { "fictif-" + padded }

    /// A name for people, which says what it is: "FICTIF 017 (ananas, Allada)".
    package var name: String { "FICTIF \(padded) (\(filiere), \(communeName))" }

    private var padded: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
