/// The smallest territory the product knows: where a cluster is at home.
public struct Commune: Sendable, Hashable {
    /// Its code, the statistical institute's where there is one.
    public let code: CommuneCode
    /// Its name, the same in every language.
    public let name: String
    /// Its département, where the catalogue says it.
    public let departement: DepartementCode?
}
