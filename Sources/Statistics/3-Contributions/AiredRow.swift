/// One line of the ledger: a figure that was aired, with everything that went into it.
///
/// The ledger is append-only and as sensitive as the data: later releases are tested against it.
@_spi(Unprotected)
public struct AiredRow: Hashable, Sendable {
    /// The release that first aired the figure.
    public let release: String
    /// The epoch of that release.
    public let epoch: String
    /// The cell.
    public let key: CellKey
    /// The family the variable belonged to.
    public let family: String
    /// Who contributed which version and value, by unit.
    ///
    /// A ratio's value is the unit's own quotient with three decimals more than the variable's,
    /// zero where it is not defined, and its version the later of its two terms'.
    public let contributors: [Contribution]
    /// How many units were expected at the time.
    public let nExpected: Int
    /// What was aired.
    public let figures: ReleasedFigures
    /// The date the figure stands for.
    public let asOf: String
    /// The step of the most precise additive figure aired: of the total, or else of the mean.
    public let roundingUnit: PublishedNumber
    /// The hub that aired the figure before it joined this tree; nothing for a figure of this tree.
    ///
    /// Its whole area is not ours, so the figure is never shown again, but everybody heard it: it
    /// counts in every later decision.
    public let origin: String?

    /// Restores or makes a ledger row.
    public init(
        release: String,
        epoch: String,
        key: CellKey,
        family: String,
        contributors: [Contribution],
        nExpected: Int,
        figures: ReleasedFigures,
        asOf: String,
        roundingUnit: PublishedNumber,
        origin: String? = nil
    ) {
        self.release = release
        self.epoch = epoch
        self.key = key
        self.family = family
        self.contributors = contributors
        self.nExpected = nExpected
        self.figures = figures
        self.asOf = asOf
        self.roundingUnit = roundingUnit
        self.origin = origin
    }

    /// The release that first aired the figure: a repeated figure makes no new row.
    public var firstAired: String { release }

    /// How many units are in the figure.
    public var nReporting: Int { contributors.count }

    var airing: ReleasedCell.Airing {
        ReleasedCell.Airing(
            nReporting: nReporting,
            figures: figures,
            firstAired: release,
            asOf: asOf
        )
    }
}
