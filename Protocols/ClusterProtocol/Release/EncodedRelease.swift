public import Statistics

/// A release as bytes: its slices in leaf order, and the tree over them.
///
/// It is made from a `ReleasedTable` and from nothing else, so that only what disclosure control
/// let through can be broadcast.
public struct EncodedRelease: Sendable {
    /// One leaf.
    public struct Slice: Sendable {
        /// Which slice.
        public let key: SliceKey
        /// Its bytes.
        public let bytes: [UInt8]
    }

    /// The leaves, in order.
    public let slices: [Slice]
    /// The tree over them.
    public let tree: MerkleTree

    /// Encodes a protected table; `indicators` gives the order of the cells in a slice.
    ///
    /// - Throws: `ProtocolError` with code `tooLarge` when a slice passes its limit.
    public init(_ table: ReleasedTable, indicators: [String]) throws(ProtocolError) {
        var cells: [SliceKey: [ReleasedCell]] = [:]
        for cell in table.cells {
            let key = SliceKey(
                filiere: cell.key.sector,
                area: cell.key.area,
                period: cell.key.period
            )
            cells[key, default: []].append(cell)
        }
        let order = Dictionary(
            indicators.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var slices: [Slice] = []
        for key in cells.keys.sorted() {
            let ordered = (cells[key] ?? []).sorted {
                (order[$0.key.variable] ?? .max, $0.key.variable)
                    < (order[$1.key.variable] ?? .max, $1.key.variable)
            }
            var wire = Grenier_V1_ReleaseSlice()
            wire.filiere = key.filiere
            wire.zone = key.area.part ?? ""
            wire.period = key.period
            wire.cells = ordered.map { Grenier_V1_Cell($0) }
            let bytes = try Schema.encode(wire, "release slice")
            try Check.that(
                bytes.count <= Limits.sliceBytesMax,
                "slice has \(bytes.count) bytes",
                code: .tooLarge
            )
            slices.append(Slice(key: key, bytes: bytes))
        }
        self.slices = slices
        tree = MerkleTree(leaves: slices.map(\.bytes))
    }
}

extension Grenier_V1_Cell {
    init(_ cell: ReleasedCell) {
        self.init()
        indicator = cell.key.variable
        switch cell.content {
        case .tooFew: status = .tooFew
        case .protected: status = .protected
        case .retracted: status = .retracted
        case .aired(let airing):
            status = .aired
            reporting = UInt32(clamping: airing.nReporting)
            expected = UInt32(clamping: cell.nExpected)
            fill(airing.figures)
            firstAired = airing.firstAired
            asOf = airing.asOf
        }
    }

    private mutating func fill(_ figures: ReleasedFigures) {
        sum = figures.sum?.description ?? ""
        mean = figures.mean?.description ?? ""
        standardDeviation = figures.sd?.description ?? ""
        p10 = figures.quantiles.p10?.description ?? ""
        p25 = figures.quantiles.p25?.description ?? ""
        p50 = figures.quantiles.p50?.description ?? ""
        p75 = figures.quantiles.p75?.description ?? ""
        p90 = figures.quantiles.p90?.description ?? ""
        histogram = (figures.histogram ?? []).map { UInt32(clamping: $0) }
    }
}
