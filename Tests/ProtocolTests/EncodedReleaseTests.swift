import ClusterProtocol
import LinearSolver
@_spi(Unprotected) import Statistics
import Testing

/// From what disclosure control let through to what a node reads.
@Suite("Encoded releases")
struct EncodedReleaseTests {
    private func table() throws -> ReleasedTable {
        var table = try ContributionTable(
            variables: ["r.01", "r.02"].map { code in
                Variable(
                    code: code,
                    family: code,
                    protection: .magnitude,
                    decimals: 1,
                    bounds: 0...100_000
                )
            }
        )
        for unit in 0..<20 {
            for code in ["r.01", "r.02"] where code == "r.01" || unit < 3 {
                try table.insert(
                    Contribution(
                        unit: "u\(unit)",
                        owner: "o\(unit)",
                        coach: nil,
                        hub: nil,
                        version: 1,
                        value: Int64(1_000 + unit)
                    ),
                    sector: "riz",
                    part: unit < 10 ? "pole-1" : "pole-4",
                    period: "c2026",
                    variable: code
                )
            }
        }
        for part in ["pole-1", "pole-4"] {
            table.expect(12, sector: "riz", part: part, period: "c2026")
        }
        return DisclosureControl.decide(
            table: table,
            ledger: [],
            release: ReleaseStamp(id: "r1", epoch: "2026-Q4", asOf: "2026-11-21"),
            solver: ClpSolver()
        ).released
    }

    @Test("every cell comes back as it was let through")
    func roundTrip() throws {
        let table = try table()
        let encoded = try EncodedRelease(table, indicators: ["r.02", "r.01"])
        let manifest = SampleRelease.manifest(root: encoded.tree.root, count: encoded.slices.count)
        let verifier = ReleaseVerifier(federation: Party.federation.key)
        var read: [CellKey: ReleasedCell] = [:]
        for (index, slice) in encoded.slices.enumerated() {
            let proof = try #require(encoded.tree.proof(of: index))
            let leaf = SliceOfRelease.Leaf(bytes: slice.bytes, index: index, proof: proof)
            let verified = try verifier.slice(leaf, of: manifest)
            #expect(verified.key == slice.key)
            #expect(verified.cells.map(\.key.variable) == ["r.02", "r.01"])
            for cell in verified.cells { read[cell.key] = cell }
        }
        #expect(encoded.slices.map(\.key) == encoded.slices.map(\.key).sorted())
        #expect(read.count == table.cells.count)
        #expect(table.cells.contains { $0.status == .aired })
        #expect(table.cells.contains { $0.status != .aired })
        for cell in table.cells {
            let seen = try #require(read[cell.key])
            #expect(seen.content == cell.content)
            #expect(seen.nExpected == (cell.status == .aired ? cell.nExpected : 0))
        }
    }

    @Test("a slice holds nothing of a withheld cell but its status")
    func withheldIsSilent() throws {
        let table = try table()
        let encoded = try EncodedRelease(table, indicators: ["r.01", "r.02"])
        for slice in encoded.slices {
            for cell in table.cells where cell.status != .aired {
                guard cell.key.area == slice.key.area else { continue }
                let status: UInt64 = cell.status == .tooFew ? 2 : cell.status == .protected ? 3 : 4
                let only = SampleRelease.withheld(cell.key.variable, status: status).bytes
                let field = ProtoWriter().field(4, only).bytes
                #expect(contains(slice.bytes, field), "\(cell.key)")
            }
        }
    }

    private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        (0...max(0, bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
    }
}
