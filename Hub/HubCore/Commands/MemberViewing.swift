package import ClusterProtocol

/// That somebody is about to be shown what a cluster reported.
package struct MemberViewing: Sendable, Hashable {
    /// Whose figures.
    package let cluster: ClusterID
    /// Who looks: the name of the account that signed in, for the audit log.
    package let login: String
    /// Their name, for the cluster.
    package let person: String
    /// Their function, for the cluster.
    package let function: String
    /// Whether levels of the grid are shown.
    package let showsGrid: Bool
    /// Whether figures are shown.
    package let showsFigures: Bool
    /// Codes of the periods that are shown.
    package let periods: [String]
    /// The page, for the audit log.
    package let page: String

    /// Takes the parts of a viewing.
    package init(
        cluster: ClusterID,
        login: String,
        person: String,
        function: String,
        showsGrid: Bool,
        showsFigures: Bool,
        periods: [String],
        page: String
    ) {
        self.cluster = cluster
        self.login = login
        self.person = person
        self.function = function
        self.showsGrid = showsGrid
        self.showsFigures = showsFigures
        self.periods = periods
        self.page = page
    }
}
