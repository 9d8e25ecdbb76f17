import Foundation

/// One slice of a release with everything needed to check it alone.
public struct SliceOfRelease: Sendable, Hashable {
    /// The signed manifest.
    public let manifest: Sealed
    /// The certificate of the root, and of its issuers if it has any.
    public let chain: [Sealed]
    /// The query this answers, with its number resolved.
    public let query: ReleaseQuery
    /// The slice's bytes and place in the tree; none when the query has no slice at all.
    public let leaf: Leaf?
    /// Slices of the query that follow this one.
    public let remaining: Int

    /// A slice as a leaf of the release's tree.
    public struct Leaf: Sendable, Hashable {
        /// Bytes of the slice.
        public let bytes: [UInt8]
        /// Its index among the leaves.
        public let index: Int
        /// Its inclusion proof.
        public let proof: [Digest]

        /// Takes the parts of a leaf.
        public init(bytes: [UInt8], index: Int, proof: [Digest]) {
            self.bytes = bytes
            self.index = index
            self.proof = proof
        }
    }

    /// Takes the parts of an answer.
    public init(
        manifest: Sealed,
        chain: [Sealed],
        query: ReleaseQuery,
        leaf: Leaf?,
        remaining: Int
    ) {
        self.manifest = manifest
        self.chain = chain
        self.query = query
        self.leaf = leaf
        self.remaining = remaining
    }

    init(_ wire: Grenier_V1_SliceOfRelease) throws(ProtocolError) {
        try Check.that(wire.hasManifest, "slice without a manifest")
        try Check.that(
            wire.slice.count <= Limits.sliceBytesMax,
            "slice too large",
            code: .tooLarge
        )
        try Check.that(
            wire.proof.count <= Limits.proofHashesMax,
            "slice proof has too many hashes"
        )
        var proof: [Digest] = []
        for item in wire.proof { proof.append(try Check.bytes(item, "slice proof")) }
        self.init(
            manifest: try Check.sealed(wire.manifest, "slice manifest"),
            chain: try Check.sealedList(
                wire.chain,
                "slice chain",
                max: Limits.chainCertificatesMax
            ),
            query: try ReleaseQuery(wire.query),
            leaf: wire.slice.isEmpty
                ? nil
                : Leaf(bytes: Array(wire.slice), index: Int(wire.leafIndex), proof: proof),
            remaining: Int(wire.remaining)
        )
    }

    var wire: Grenier_V1_SliceOfRelease {
        var wire = Grenier_V1_SliceOfRelease()
        wire.manifest = manifest.wire
        wire.chain = chain.map(\.wire)
        wire.query = query.wire
        if let leaf {
            wire.slice = Data(leaf.bytes)
            wire.leafIndex = UInt32(clamping: leaf.index)
            wire.proof = leaf.proof.map { Data($0.bytes) }
        }
        wire.position = UInt32(clamping: query.from)
        wire.remaining = UInt32(clamping: remaining)
        return wire
    }
}
