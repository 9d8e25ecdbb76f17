package import ClusterProtocol
package import Indicators
package import Statistics

/// Everything a benchmark sheet is made of: what is on air, and what is the cluster's own.
package struct SheetInput: Sendable {
    /// The release that is read.
    package struct Release: Sendable, Hashable {
        package let id: String
        package let epoch: String
        /// The day its new figures stand for, ISO 8601.
        package let asOf: String
        package let state: ReleaseManifest.State
        /// Name of the person who signed it, and the function where one was said.
        package let signer: String

        package init(
            id: String,
            epoch: String,
            asOf: String,
            state: ReleaseManifest.State,
            signedBy name: String,
            function: String
        ) {
            self.id = id
            self.epoch = epoch
            self.asOf = asOf
            self.state = state
            signer = [name, function].map(\.trimmed).filter { !$0.isEmpty }
                .joined(separator: ", ")
        }
    }

    /// The cluster's name.
    package let name: String
    package let filiere: FiliereCode
    package let zone: ZoneCode
    package let catalogue: Catalogue
    package let period: Period
    /// Nil while no release held speaks of the period.
    package let release: Release?
    /// The newest release held, as people name it, whatever it speaks of.
    package let newestHeld: String?
    /// Cells by period: those of the period itself, and of the two before where a release is held.
    package let cells: [PeriodCode: [ReleasedCell]]
    /// What was last sealed of a period; of one never sealed, what the records say; and of both what
    /// is kept back, which is ours all the same.
    package let own: [PeriodCode: SummaryContent]
    /// What is kept back in the period: nobody's group holds it, and it has no place in any.
    package let withheld: Set<IndicatorCode>
    /// Whether the period itself was ever sealed.
    package let isPublished: Bool
    /// What the records say now of the period, where they say something.
    package let recorded: SummaryContent?
    package let revisions: OwnRevisions
    /// Levels that records give rows of the grid, in the period.
    package let computed: [IndicatorCode: ComputedLevel]

    package init(
        name: String,
        filiere: FiliereCode,
        zone: ZoneCode,
        catalogue: Catalogue,
        period: Period,
        release: Release?,
        newestHeld: String? = nil,
        cells: [PeriodCode: [ReleasedCell]],
        own: [PeriodCode: SummaryContent],
        withheld: Set<IndicatorCode> = [],
        isPublished: Bool = true,
        recorded: SummaryContent? = nil,
        revisions: OwnRevisions = OwnRevisions(),
        computed: [IndicatorCode: ComputedLevel] = [:]
    ) {
        self.name = name
        self.filiere = filiere
        self.zone = zone
        self.catalogue = catalogue
        self.period = period
        self.release = release
        self.newestHeld = newestHeld ?? release?.id
        self.cells = cells
        self.own = own
        self.withheld = withheld
        self.isPublished = isPublished
        self.recorded = recorded
        self.revisions = revisions
        self.computed = computed
    }
}
