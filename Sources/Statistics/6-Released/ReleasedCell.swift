/// One cell of a release, as everybody may see it.
///
/// Figures live inside ``Content-swift.enum/aired(_:)``: a withheld cell has no place to hold one.
public struct ReleasedCell: Hashable, Sendable {
    /// The figure of an aired cell and what travels with it.
    public struct Airing: Hashable, Sendable {
        /// How many units are in the figure.
        public let nReporting: Int
        /// The numbers.
        public let figures: ReleasedFigures
        /// The release that first aired this figure; an unchanged figure keeps it.
        public let firstAired: String
        /// The date the figure stands for.
        public let asOf: String

        /// Restores or makes an aired figure.
        @_spi(Unprotected) @_spi(VerifiedRelease)
        public init(nReporting: Int, figures: ReleasedFigures, firstAired: String, asOf: String) {
            self.nReporting = nReporting
            self.figures = figures
            self.firstAired = firstAired
            self.asOf = asOf
        }
    }

    /// What a cell says.
    public enum Content: Hashable, Sendable {
        /// A figure.
        case aired(Airing)
        /// Nothing: fewer contributors than the minimum.
        case tooFew
        /// Nothing: enough contributors, but the figure would tell about one of them.
        case protected
        /// Nothing any more: the figure was wrong.
        case retracted
    }

    /// The cell.
    public let key: CellKey
    /// How many units are expected to report.
    public let nExpected: Int
    /// The smallest number of contributors that is aired.
    public let nMin: Int
    /// The figure, or why there is none.
    public let content: Content

    /// Restores a cell from a release whose signature was verified.
    @_spi(VerifiedRelease)
    public init(key: CellKey, nExpected: Int, nMin: Int, content: Content) {
        self.key = key
        self.nExpected = nExpected
        self.nMin = nMin
        self.content = content
    }

    /// Whether the cell is aired, withheld or retracted.
    public var status: CellStatus {
        switch content {
        case .aired: .aired
        case .tooFew: .tooFew
        case .protected: .protected
        case .retracted: .retracted
        }
    }

    /// The figure, if aired.
    public var airing: Airing? {
        if case .aired(let airing) = content { airing } else { nil }
    }

    /// The numbers, if aired.
    public var figures: ReleasedFigures? { airing?.figures }

    /// How many units are in the figure, if aired.
    public var nReporting: Int? { airing?.nReporting }

    /// The release that first aired the figure, if aired.
    public var firstAired: String? { airing?.firstAired }

    /// The date the figure stands for, if aired.
    public var asOf: String? { airing?.asOf }

    /// What is said of the number of contributors of a withheld cell: under the minimum or not.
    public var nBand: String? {
        switch content {
        case .aired, .retracted: nil
        case .tooFew: "<\(nMin)"
        case .protected: ">=\(nMin)"
        }
    }
}
