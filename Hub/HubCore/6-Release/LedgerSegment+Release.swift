import ClusterProtocol
import Foundation
import Indicators
import Statistics

/// A release to a segment and back.
extension LedgerSegment {
    init(_ new: NewRelease, of hub: PartyID, position: Int, before: Digest) throws {
        self.init(
            hub: hub,
            position: position,
            before: before,
            entries: new.ledger,
            versions: new.versions.map { ($0.key, $0.value) }
        )
        release = Release(
            number: new.number,
            manifest: Data(try SealedList.encode([new.manifest])),
            chain: Data(try SealedList.encode(new.chain)),
            slices: new.slices.map { slice in
                Slice(
                    filiere: slice.key.filiere,
                    zone: slice.key.area.part,
                    period: slice.key.period,
                    leaf: slice.leaf.index,
                    bytes: Data(slice.leaf.bytes),
                    proof: slice.leaf.proof
                )
            },
            covered: new.covered.map {
                Coverage(filiere: $0.key.filiere, period: $0.key.period, content: $0.value)
            }.sorted { ($0.filiere, $0.period) < ($1.filiere, $1.period) },
            withheld: new.withheld.sorted { $0.key < $1.key }.map { key, why in
                Withheld(
                    filiere: key.sector,
                    zone: key.area.part,
                    period: key.period,
                    indicator: key.variable,
                    reason: why.reason,
                    served: why.servedInstead.map { Served($0) }
                )
            },
            atSeconds: new.record.atSeconds,
            thresholds: new.record.parameters,
            forcedReason: new.record.forcedReason
        )
    }

    init(_ imported: ImportedLedger, of hub: PartyID, position: Int, before: Digest) {
        self.init(
            hub: hub,
            position: position,
            before: before,
            entries: imported.rows,
            versions: imported.versions
        )
        takeover = Takeover(
            hub: imported.hub,
            head: imported.head,
            person: imported.person,
            atSeconds: imported.atSeconds
        )
    }

    /// The release to store again, with its rows chained as they were.
    func newRelease(_ release: Release) throws -> NewRelease {
        guard let manifest = try SealedList.decode([UInt8](release.manifest)).first else {
            throw HubError.storageDamaged("segment")
        }
        return NewRelease(
            number: release.number,
            manifest: manifest,
            chain: try SealedList.decode([UInt8](release.chain)),
            slices: release.slices.map { slice in
                StoredSlice(
                    key: SliceKey(
                        filiere: slice.filiere,
                        area: slice.zone.map { .part($0) } ?? .whole,
                        period: slice.period
                    ),
                    leaf: SliceOfRelease.Leaf(
                        bytes: [UInt8](slice.bytes),
                        index: slice.leaf,
                        proof: slice.proof
                    )
                )
            },
            ledger: entries(of: release.number),
            covered: release.covered.reduce(into: [:]) {
                $0[CoverageKey(filiere: $1.filiere, period: $1.period)] = $1.content
            },
            versions: versions.compactMap(\.numbered).reduce(into: [:]) {
                $0[$1.key] = $1.numbered
            },
            withheld: release.withheld.reduce(into: [:]) { all, item in
                let key = CellKey(
                    sector: item.filiere,
                    area: item.zone.map { .part($0) } ?? .whole,
                    period: item.period,
                    variable: item.indicator
                )
                all[key] = ReleaseOutcome.Withheld(
                    reason: item.reason,
                    servedInstead: item.served?.key
                )
            },
            record: ReleaseRecord(
                atSeconds: release.atSeconds,
                parameters: release.thresholds,
                forcedReason: release.forcedReason
            )
        )
    }

    /// The rows with their links.
    func entries(of number: UInt64) -> [LedgerEntry] {
        var chain = before
        return rows.map { row in
            let bytes = Array(row.utf8)
            chain = Digest(of: [chain.bytes, bytes])
            return LedgerEntry(release: number, row: bytes, chain: chain)
        }
    }
}

extension LedgerSegment.Served {
    init(_ key: CellKey) {
        self.init(
            filiere: key.sector,
            zone: key.area.part,
            period: key.period,
            indicator: key.variable
        )
    }

    var key: CellKey {
        CellKey(
            sector: filiere,
            area: zone.map { .part($0) } ?? .whole,
            period: period,
            variable: indicator
        )
    }
}
