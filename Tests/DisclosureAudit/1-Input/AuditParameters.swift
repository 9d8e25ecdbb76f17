/// What a table must keep to.
package struct AuditParameters: Hashable, Sendable {
    /// The least number of owners of a cell.
    package var nMin: Int
    /// The least number of owners with something in a magnitude.
    package var nzMin: Int
    /// How far above a value its nearest upper bound must stay, in percent.
    package var p: Int
    /// The least number of owners any form that follows from the figures may rest on.
    package var supportMin: Int
    /// The least number of others any form may leave to a coach or a hub.
    package var othersMin: Int
    /// Whether the quantiles and the total of one figure are taken together too.
    ///
    /// Each window of a quantile is always tested by itself. Together they are a system over the
    /// order statistics, which takes an attacker who knows the rank of everyone.
    package var combinesWindows: Bool

    /// Takes the defaults of a deployment, or what it has set.
    package init(
        nMin: Int = 5,
        nzMin: Int = 3,
        p: Int = 15,
        supportMin: Int = 4,
        othersMin: Int = 3,
        combinesWindows: Bool = false
    ) {
        self.nMin = nMin
        self.nzMin = nzMin
        self.p = p
        self.supportMin = supportMin
        self.othersMin = othersMin
        self.combinesWindows = combinesWindows
    }
}
