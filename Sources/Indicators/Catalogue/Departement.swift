/// An administrative département, for reading and maps: clusters are counted by zone.
public struct Departement: Sendable, Hashable {
    /// Its code.
    public let code: DepartementCode
    /// Its name for people.
    public let label: BilingualText
}
