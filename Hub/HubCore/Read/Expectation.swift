package import ClusterProtocol

/// Which clusters are expected to report a period: those whose membership covers its end.
package enum Expectation {
    /// Whether one is.
    ///
    /// A period without dates expects every member that has not left; a revoked one for as long as its
    /// figures count. Who came later and reports all the same is counted with those it reports beside.
    /// `endDay` is the last day of the period as the filière counts it, in days since 1970.
    package static func holds(
        memberSince: DayNumber,
        leftOn: DayNumber?,
        hasEnded: Bool,
        hasReported: Bool,
        endDay: Int?
    ) -> Bool {
        if hasEnded, leftOn == nil, !hasReported { return false }
        guard let endDay else { return leftOn == nil }
        if !hasReported, Int(memberSince.value) > endDay { return false }
        return leftOn.map { Int($0.value) > endDay } ?? true
    }
}
