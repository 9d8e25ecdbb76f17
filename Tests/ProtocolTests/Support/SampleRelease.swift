import ClusterProtocol

/// A release of three slices, written by hand.
enum SampleRelease {
    static func aired(_ indicator: String, histogram: [UInt64] = []) -> ProtoWriter {
        var cell = ProtoWriter().text(1, indicator).varint(2, 1).varint(3, 12).varint(4, 15)
            .text(5, "18000.50").text(6, "1500.04").text(7, "210.7").text(10, "1480")
        if !histogram.isEmpty { cell = cell.field(13, histogram.flatMap(ProtoWriter.varint)) }
        return cell.text(15, "r1").text(16, "2026-11-21")
    }

    static func withheld(_ indicator: String, status: UInt64) -> ProtoWriter {
        ProtoWriter().text(1, indicator).varint(2, status)
    }

    static let slices: [[UInt8]] = [
        slice("all", "", "c2026", [aired("g.01", histogram: [3, 4, 0, 5])]),
        slice("riz", "", "c2026", [aired("r.01"), withheld("r.02", status: 3)]),
        slice(
            "riz",
            "pole-4",
            "c2026",
            [withheld("r.01", status: 2), withheld("r.02", status: 4)]
        ),
    ]

    static func slice(
        _ filiere: String,
        _ zone: String,
        _ period: String,
        _ cells: [ProtoWriter]
    ) -> [UInt8] {
        let head = ProtoWriter().text(1, filiere).text(2, zone).text(3, period)
        return cells.reduce(head) { $0.message(4, $1) }.bytes
    }

    static let tree = MerkleTree(leaves: slices)

    static let manifest = manifest(root: tree.root, count: slices.count)

    static func manifest(root: Digest, count: Int) -> ReleaseManifest {
        ReleaseManifest(
            number: 1,
            epoch: "2026-Q4",
            asOf: "2026-11-21",
            catalogue: Sample.catalogue.digest,
            catalogueIdentifier: "vectors@1",
            signedByName: "Awa Exemple",
            signedByFunction: "directrice de la BNCA",
            state: .provisional,
            merkleRoot: root,
            sliceCount: count,
            previous: nil,
            hub: Party.root.id,
            hubName: "BNCA",
            contributorsMin: 5
        )
    }

    static func sealed() throws -> Sealed {
        try Party.root.seal(manifest.encoded(), as: .release)
    }

    static func answer(_ index: Int, query: ReleaseQuery, remaining: Int) throws -> SliceOfRelease {
        SliceOfRelease(
            manifest: try sealed(),
            chain: [try Sample.rootCertificate()],
            query: query,
            leaf: SliceOfRelease.Leaf(
                bytes: slices[index],
                index: index,
                proof: tree.proof(of: index) ?? []
            ),
            remaining: remaining
        )
    }
}
