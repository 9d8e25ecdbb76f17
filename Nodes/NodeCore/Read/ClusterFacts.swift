import ClusterProtocol
package import Indicators

/// Who a node's cluster is, as its certificate says, and the catalogue it speaks.
package struct ClusterFacts: Sendable {
    /// The cluster's name.
    package let name: String
    /// Its identifier, in hexadecimal digits.
    package let cluster: String
    /// Its filière.
    package let filiere: FiliereCode
    /// Its zone.
    package let zone: ZoneCode
    /// Its home commune.
    package let homeCommune: String
    /// The catalogue in force.
    package let catalogue: Catalogue
    /// Names of the hubs that receive what is published, nearest first.
    package let recipients: [String]

    init(_ membership: Membership) {
        name = membership.name
        cluster = membership.scope.cluster.hex
        filiere = FiliereCode(membership.scope.filiere)
        zone = ZoneCode(membership.scope.zone)
        homeCommune = membership.scope.homeCommune
        catalogue = membership.catalogue
        recipients = membership.recipients
    }

    /// A period with its days as this filière counts them, or nil.
    package func period(_ code: PeriodCode) -> Period? { catalogue.period(code, of: filiere) }

    /// Periods of a kind with their days as this filière counts them, in order of time.
    package func periods(of kind: PeriodKind) -> [Period] {
        catalogue.periods(of: kind).compactMap { period($0.code) }
    }

    /// The period of a kind that a day lies in; else the last one begun before it, else the first.
    package func period(of kind: PeriodKind, on day: CalendarDate) -> Period? {
        let all = periods(of: kind)
        let begun = all.filter { $0.start.map { $0 <= day } ?? true }
        return begun.last ?? all.first
    }
}
