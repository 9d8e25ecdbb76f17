/// A sector: a crop or an animal product and the people who live of it.
public struct Filiere: Sendable, Hashable {
    /// Its code.
    public let code: FiliereCode
    /// Its name for people.
    public let label: BilingualText
}
