import ClusterProtocol
import DataFolder
import Foundation
import Indicators
import Localisation
import Reports
import Statistics

extension HubPipeline {
    /// Brings a restored root's ledger up to date with its second copy, release by release.
    ///
    /// Each one is checked as a node checks it, and its rows against its cells: what protection
    /// rests on must be what was aired.
    func restoreLedger(
        _ request: LedgerRestoreRequest,
        in language: Language
    ) throws -> CommandAnswer {
        guard identity.scope.isRoot else { throw HubError.notRoot }
        let names = try LedgerCopy.segments(beside: request.path)
        guard !names.isEmpty else {
            throw HubError.ledgerSegments(
                request.path,
                Text.hubLedgerNoSegment(request.path)
            )
        }
        var releases = 0
        var rows = 0
        var latest: UInt64 = 0
        for name in names {
            guard let segment = LedgerCopy.segment(name) else {
                throw HubError.ledgerSegments(request.path, Text.hubLedgerSegmentBad(name))
            }
            latest = max(latest, segment.release?.number ?? 0)
            guard try !isHeld(segment) else { continue }
            guard try take(segment, for: request.person) else {
                throw HubError.ledgerSegments(request.path, Text.hubLedgerSegmentBad(name))
            }
            releases += segment.release == nil ? 0 : 1
            rows += segment.rows.count
        }
        guard latest >= latestRelease else {
            throw HubError.ledgerSegments(request.path, Text.hubLedgerCopyOld(latestRelease))
        }
        try settleRestore(
            person: request.person,
            reason: "ledger restored up to r\(latestRelease)"
        )
        return CommandAnswer(
            document: JSONValue.document(
                "ledger-restored",
                ["releases": .integer(releases), "rows": .integer(rows)]
            ).encoded,
            text: Text.hubLedgerRestored(releases, rows).rendered(in: language)
        )
    }

    private func isHeld(_ segment: LedgerSegment) throws -> Bool {
        if let release = segment.release { return release.number <= latestRelease }
        guard let takeover = segment.takeover else { return false }
        return try store.ledgerImports().contains(
            LedgerImport(hub: takeover.hub, head: takeover.head)
        )
    }

    /// Does again what the segment tells, if it follows what is here and holds.
    private func take(_ segment: LedgerSegment, for person: String) throws -> Bool {
        let ledger = try store.ledger()
        guard segment.hub == identity.id, segment.position == ledger.count,
            segment.before == ledger.last?.chain ?? LedgerJSON.chainStart
        else { return false }
        if let release = segment.release {
            return try take(segment.newRelease(release), for: person)
        }
        guard let takeover = segment.takeover, directory.children[takeover.hub] != nil else {
            return false
        }
        try store.add(
            ImportedLedger(
                hub: takeover.hub,
                head: takeover.head,
                rows: segment.entries(of: latestRelease),
                versions: segment.versions.compactMap(\.numbered),
                person: takeover.person,
                atSeconds: takeover.atSeconds
            )
        )
        return true
    }

    private func take(_ release: NewRelease, for person: String) throws -> Bool {
        let verifier = ReleaseVerifier(federation: identity.federation)
        let manifest: ReleaseManifest
        var cells: [ReleasedCell] = []
        do {
            manifest = try verifier.manifest(release.manifest, chain: release.chain)
            for slice in release.slices {
                let verified = try verifier.slice(slice.leaf, of: manifest)
                guard verified.key == slice.key else { return false }
                cells += verified.cells
            }
        } catch {
            return false
        }
        let places = Set(release.slices.map(\.leaf.index))
        guard manifest.number == release.number, manifest.number == latestRelease + 1,
            manifest.previous == latestReleaseDigest, places.count == manifest.sliceCount,
            release.slices.count == manifest.sliceCount,
            try Self.agree(release.ledger, with: cells, of: manifest.id)
        else { return false }
        try store.append(release)
        for cell in cells where cell.content == .retracted {
            try retractAgain(cell.key, in: manifest, for: person)
        }
        latestRelease = manifest.number
        latestReleaseDigest = release.manifest.digest
        onNews?(.release(standing()))
        return true
    }

    /// Whether the rows are those of the figures first aired by the release, figure by figure.
    private static func agree(
        _ entries: [LedgerEntry],
        with cells: [ReleasedCell],
        of release: String
    ) throws -> Bool {
        var rows: [CellKey: ReleasedFigures] = [:]
        for entry in entries {
            let row = try LedgerJSON.decode(entry.row)
            guard row.release == release, row.origin == nil else { return false }
            let key = CellKey(
                sector: row.filiere,
                area: row.zone.map { .part($0) } ?? .whole,
                period: row.period,
                variable: row.indicator
            )
            rows[key] = row.figures.released
        }
        var aired: [CellKey: ReleasedFigures] = [:]
        for cell in cells {
            guard case .aired(let airing) = cell.content, airing.firstAired == release else {
                continue
            }
            aired[cell.key] = airing.figures
        }
        return rows == aired
    }

    /// A figure that the release says is retracted stays so.
    private func retractAgain(
        _ key: CellKey,
        in manifest: ReleaseManifest,
        for person: String
    ) throws {
        guard try !store.retractions().contains(where: { $0.key == key }) else { return }
        try store.add(
            RetractionRecord(
                key: key,
                reason: "restored from \(manifest.id)",
                person: person,
                atSeconds: surroundings.nowSeconds()
            )
        )
    }
}
