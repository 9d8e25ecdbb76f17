package import ClusterProtocol
package import Indicators

/// That somebody is about to be shown what a member reported.
package struct MemberViewing: Sendable, Hashable {
    /// Whose figures.
    package let cluster: ClusterID
    /// Who looks: their name, as the member will read it.
    package let personName: String
    package let function: String
    package let login: String
    /// What is shown of the member.
    package let rights: Set<AccountRight>
    /// The periods that are shown.
    package let periods: [PeriodCode]
    /// The address of the page, without what stands after the question mark.
    package let page: String

    /// Takes the parts of a viewing.
    package init(
        cluster: ClusterID,
        personName: String,
        function: String,
        login: String,
        rights: Set<AccountRight>,
        periods: [PeriodCode],
        page: String
    ) {
        self.cluster = cluster
        self.personName = personName
        self.function = function
        self.login = login
        self.rights = rights
        self.periods = periods
        self.page = page
    }
}
