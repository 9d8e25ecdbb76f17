@_spi(VerifiedRelease) public import Statistics

/// A slice whose manifest, chain and inclusion proof were checked.
///
/// The only way to one is `ReleaseVerifier`, so holding one is the proof that the root of the
/// tree let these cells through.
public struct VerifiedSlice: Sendable {
    /// The release it belongs to.
    public let manifest: ReleaseManifest
    /// Which slice it is.
    public let key: SliceKey
    /// Its cells, in catalogue order.
    public let cells: [ReleasedCell]
}

/// Checks what a hub relays: the chain root → federation key, the manifest's signature, and each
/// slice's place under its Merkle root.
public struct ReleaseVerifier: Sendable {
    /// The key the invite pinned.
    public let federation: VerifyingKey

    /// Takes the pinned key.
    public init(federation: VerifyingKey) {
        self.federation = federation
    }

    /// Checks a manifest and the chain of its signer.
    ///
    /// - Throws: `ProtocolError`.
    public func manifest(_ sealed: Sealed, chain: [Sealed]) throws(ProtocolError) -> ReleaseManifest
    {
        try verifyRoot(sealed, as: .release, chain: chain)
        return try ReleaseManifest(decoding: sealed.body)
    }

    /// Checks a catalogue and the chain of its signer.
    ///
    /// - Throws: `ProtocolError`.
    public func catalogue(
        _ sealed: Sealed,
        chain: [Sealed]
    ) throws(ProtocolError)
        -> CatalogueDocument
    {
        try verifyRoot(sealed, as: .catalogue, chain: chain)
        return try CatalogueDocument(decoding: sealed.body)
    }

    /// Checks one slice and reads it.
    ///
    /// - Throws: `ProtocolError`; nothing of a slice that fails may be kept.
    public func slice(
        _ leaf: SliceOfRelease.Leaf,
        of manifest: ReleaseManifest
    )
        throws(ProtocolError) -> VerifiedSlice
    {
        try Check.that(
            MerkleTree.includes(
                leaf: leaf.bytes,
                at: leaf.index,
                of: manifest.sliceCount,
                proof: leaf.proof,
                root: manifest.merkleRoot
            ),
            "the slice is not a leaf of the signed release",
            code: .signature
        )
        let wire: Grenier_V1_ReleaseSlice = try Schema.decode(leaf.bytes, "release slice")
        try Check.code(wire.filiere, "slice filiere")
        try Check.code(wire.period, "slice period")
        if !wire.zone.isEmpty { try Check.code(wire.zone, "slice zone") }
        let key = SliceKey(
            filiere: wire.filiere,
            area: wire.zone.isEmpty ? .whole : .part(wire.zone),
            period: wire.period
        )
        var cells: [ReleasedCell] = []
        for cell in wire.cells {
            cells.append(try Self.cell(cell, in: key, contributorsMin: manifest.contributorsMin))
        }
        return VerifiedSlice(manifest: manifest, key: key, cells: cells)
    }

    private func verifyRoot(
        _ sealed: Sealed,
        as kind: BodyKind,
        chain: [Sealed]
    )
        throws(ProtocolError)
    {
        try sealed.verify(as: kind)
        guard let leaf = chain.first else {
            throw ProtocolError(.certificate, "\(kind.rawValue) without the root's certificate")
        }
        let root = try CertificateChain(leaf: leaf, issuers: Array(chain.dropFirst()))
            .verified(under: federation)
        try Check.that(
            root.hub?.isRoot == true && root.signingKey == sealed.signer,
            "\(kind.rawValue) is not signed by the root",
            code: .certificate
        )
    }

    private static func cell(
        _ wire: Grenier_V1_Cell,
        in key: SliceKey,
        contributorsMin: Int
    ) throws(ProtocolError) -> ReleasedCell {
        try Check.code(wire.indicator, "cell indicator")
        let content: ReleasedCell.Content
        switch wire.status {
        case .tooFew: content = .tooFew
        case .protected: content = .protected
        case .retracted: content = .retracted
        case .aired:
            try Check.name(wire.firstAired, "cell first_aired")
            try Check.name(wire.asOf, "cell as_of")
            content = .aired(
                ReleasedCell.Airing(
                    nReporting: Int(wire.reporting),
                    figures: try figures(wire),
                    firstAired: wire.firstAired,
                    asOf: wire.asOf
                )
            )
        default: throw ProtocolError(.malformed, "cell status is unknown")
        }
        return ReleasedCell(
            key: CellKey(
                sector: key.filiere,
                area: key.area,
                period: key.period,
                variable: wire.indicator
            ),
            nExpected: Int(wire.expected),
            nMin: contributorsMin,
            content: content
        )
    }

    private static func figures(_ wire: Grenier_V1_Cell) throws(ProtocolError) -> ReleasedFigures {
        ReleasedFigures(
            sum: try number(wire.sum),
            mean: try number(wire.mean),
            sd: try number(wire.standardDeviation),
            quantiles: Quantiles(
                p10: try number(wire.p10),
                p25: try number(wire.p25),
                p50: try number(wire.p50),
                p75: try number(wire.p75),
                p90: try number(wire.p90)
            ),
            histogram: wire.histogram.isEmpty ? nil : wire.histogram.map { Int($0) }
        )
    }

    private static func number(_ text: String) throws(ProtocolError) -> PublishedNumber? {
        if text.isEmpty { return nil }
        do {
            return try PublishedNumber(parsing: text)
        } catch {
            throw ProtocolError(.malformed, "cell figure is not a decimal number")
        }
    }
}
