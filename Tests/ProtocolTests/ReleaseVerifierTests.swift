import ClusterProtocol
import Statistics
import Testing

/// What a node accepts of a release, whoever relays it.
@Suite("Release verification")
struct ReleaseVerifierTests {
    private let verifier = ReleaseVerifier(federation: Party.federation.key)

    @Test("an honest release is read cell by cell")
    func honest() throws {
        let manifest = try verifier.manifest(
            SampleRelease.sealed(),
            chain: [Sample.rootCertificate()]
        )
        #expect(manifest == SampleRelease.manifest)
        let query = ReleaseQuery(number: 1, part: .area(filiere: "riz", zone: nil))
        let leaf = try #require(SampleRelease.answer(1, query: query, remaining: 0).leaf)
        let slice = try verifier.slice(leaf, of: manifest)
        #expect(slice.key == SliceKey(filiere: "riz", area: .whole, period: "c2026"))
        #expect(slice.key.isWanted(by: query.part))
        #expect(slice.cells.map(\.status) == [.aired, .protected])
        let figures = try #require(slice.cells[0].figures)
        #expect(figures.sum?.description == "18000.50")
        #expect(figures.quantiles.p50?.description == "1480")
        #expect(figures.quantiles.p10 == nil)
        #expect(slice.cells[0].nReporting == 12)
        #expect(slice.cells[0].nExpected == 15)
        #expect(slice.cells[1].figures == nil)
    }

    @Test("a slice at another place, altered, or of another release is refused")
    func wrongPlace() throws {
        let manifest = SampleRelease.manifest
        for index in SampleRelease.slices.indices {
            let proof = try #require(SampleRelease.tree.proof(of: index))
            let bytes = SampleRelease.slices[index]
            let bad = [
                SliceOfRelease.Leaf(bytes: bytes + [0], index: index, proof: proof),
                SliceOfRelease.Leaf(bytes: bytes, index: index + 1, proof: proof),
                SliceOfRelease.Leaf(bytes: bytes, index: -1, proof: proof),
                SliceOfRelease.Leaf(bytes: bytes, index: .max, proof: proof),
                SliceOfRelease.Leaf(bytes: bytes, index: index, proof: []),
                SliceOfRelease.Leaf(
                    bytes: bytes,
                    index: index,
                    proof: proof + [Digest(of: [1])]
                ),
            ]
            for leaf in bad {
                #expect(refusal { _ = try verifier.slice(leaf, of: manifest) } == .signature)
            }
        }
    }

    @Test("only the root's signature, under the pinned federation, holds")
    func wrongSigner() throws {
        let body = try SampleRelease.manifest.encoded()
        let root = try Sample.rootCertificate()
        let hub = try Sample.hubCertificate()
        let byHub = try Party.hub.seal(body, as: .release)
        let asBatch = try Party.root.seal(body, as: .batch)
        let honest = try SampleRelease.sealed()
        func code(_ sealed: Sealed, _ chain: [Sealed]) -> RefusalCode? {
            refusal { _ = try verifier.manifest(sealed, chain: chain) }
        }
        #expect(code(byHub, [hub, root]) == .certificate)
        #expect(code(byHub, [root]) == .certificate)
        #expect(code(asBatch, [root]) == .signature)
        #expect(code(honest, []) == .certificate)
        #expect(code(honest, [hub, root]) == .certificate)
        let other = ReleaseVerifier(federation: Party.other.key)
        #expect(refusal { _ = try other.manifest(honest, chain: [root]) } == .certificate)
        let catalogue = try Party.root.seal(Sample.catalogue.encoded(), as: .catalogue)
        #expect(try verifier.catalogue(catalogue, chain: [root]) == Sample.catalogue)
        #expect(refusal { _ = try verifier.manifest(catalogue, chain: [root]) } == .signature)
    }

    @Test("cells that no honest root airs are refused")
    func cells() throws {
        let bad = [
            ProtoWriter().text(1, "r.01"),
            ProtoWriter().text(1, "r.01").varint(2, 9),
            ProtoWriter().varint(2, 1),
            ProtoWriter().text(1, "r.01").varint(2, 1).text(5, "1e5"),
            ProtoWriter().text(1, "r.01").varint(2, 1).text(5, "NaN"),
            ProtoWriter().text(1, "r.01").varint(2, 1).text(5, "01"),
            ProtoWriter().text(1, "r.01").varint(2, 1).text(5, "-0"),
            ProtoWriter().text(1, "r.01").varint(2, 1).text(5, String(repeating: "9", count: 60)),
        ]
        for cell in bad {
            let bytes = SampleRelease.slice("riz", "", "c2026", [cell])
            let manifest = SampleRelease.manifest(
                root: MerkleTree(leaves: [bytes]).root,
                count: 1
            )
            let leaf = SliceOfRelease.Leaf(bytes: bytes, index: 0, proof: [])
            #expect(
                refusal { _ = try verifier.slice(leaf, of: manifest) } == .malformed,
                "\(Hex.text(cell.bytes))"
            )
        }
    }
}
