/// A figure that was aired once, and who is in it.
package struct AuditRow: Hashable, Sendable {
    /// The code that stands for all sectors together.
    package static let everySector = "all"

    /// When it was aired: releases count upwards in the order they were heard.
    package let release: Int
    /// The code of the sector, or ``everySector``.
    package let sector: String
    /// The zone, or nothing for the whole territory.
    package let zone: String?
    /// The code of the period.
    package let period: String
    /// The code of the variable.
    package let variable: String
    /// Everyone whose value is in the figure.
    package let contributors: [AuditContributor]
    /// What was aired.
    package let figures: AuditFigures

    /// States an aired figure.
    package init(
        release: Int,
        sector: String,
        zone: String?,
        period: String,
        variable: String,
        contributors: [AuditContributor],
        figures: AuditFigures
    ) {
        self.release = release
        self.sector = sector
        self.zone = zone
        self.period = period
        self.variable = variable
        self.contributors = contributors
        self.figures = figures
    }
}
