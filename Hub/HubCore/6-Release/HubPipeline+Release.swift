import ClusterProtocol
import Foundation
import Indicators
import Statistics

extension HubPipeline {
    /// Steps 5 to 7: freezes what is held, asks the gate, signs what it lets through, keeps it
    /// with its ledger, and says that it is there.
    func release(_ request: ReleaseRequest) throws -> ReleaseOutcome {
        try checkMayRelease(request)
        guard let shelf else { throw HubError.storageDamaged("catalogue") }
        let number = latestRelease + 1
        let moment = Moment(seconds: surroundings.nowSeconds())
        let stamp = ReleaseStamp(
            id: "r\(number)",
            epoch: request.epoch ?? Self.quarter(of: moment.day),
            asOf: moment.day.iso8601
        )
        let planner = ReleasePlanner(
            catalogue: shelf.catalogue,
            fold: fold,
            directory: directory,
            covered: try store.covered(),
            ledger: try ledgerRows(),
            parameters: .standard
        )
        let contents = planner.contents()
        let renewed = planner.renewed(contents)
        let nothingNew =
            latestRelease == 0 ? HubError.noRelease : HubError.nothingNew("r\(latestRelease)")
        guard !renewed.isEmpty else { throw nothingNew }
        let plan = try planner.plan(
            renewed: renewed,
            contents: contents,
            versions: try store.versions(of: contents),
            stamp: stamp
        )
        guard !plan.released.cells.isEmpty else { throw nothingNew }
        if request.isDryRun { return outcome(of: plan, manifest: nil, stamp: stamp) }
        let manifest = try air(plan, number: number, stamp: stamp, request: request, shelf: shelf)
        return outcome(of: plan, manifest: manifest, stamp: stamp)
    }

    private func checkMayRelease(_ request: ReleaseRequest) throws(HubError) {
        guard identity.scope.isRoot else { throw .notRoot }
        guard request.isDryRun || !request.signedByName.isEmpty else { throw .signerMissing }
        guard request.isDryRun || request.isDemonstration || request.ledgerCopy != nil else {
            throw .ledgerCopyMissing
        }
        let held = directory.children.values.map(\.releaseHeld).max() ?? 0
        guard held <= latestRelease else {
            throw .ledgerBehind(held: held, known: latestRelease)
        }
    }

    /// Signs, keeps and announces what the gate let through; the ledger's copy goes first.
    private func air(
        _ plan: ReleasePlanner.Plan,
        number: UInt64,
        stamp: ReleaseStamp,
        request: ReleaseRequest,
        shelf: CatalogueShelf
    ) throws -> ReleaseManifest {
        let encoded = try EncodedRelease(
            plan.released,
            indicators: shelf.catalogue.indicators.map(\.code.rawValue)
        )
        let manifest = ReleaseManifest(
            number: number,
            epoch: stamp.epoch,
            asOf: stamp.asOf,
            catalogue: shelf.currentDigest,
            catalogueIdentifier: shelf.catalogue.identifier,
            signedByName: request.signedByName,
            signedByFunction: request.signedByFunction,
            state: Self.state(of: plan.covered, shelf.catalogue, asOf: stamp.asOf),
            merkleRoot: encoded.tree.root,
            sliceCount: encoded.slices.count,
            previous: latestReleaseDigest,
            hub: identity.id,
            hubName: identity.name,
            contributorsMin: DisclosureParameters.standard.nMin
        )
        let sealed = try Sealed(manifest.encoded(), as: .release, by: identity.signing)
        let rows = try plan.ledgerRows()
        if let path = request.ledgerCopy { try LedgerCopy.append(rows, to: path) }
        try store.append(
            NewRelease(
                number: number,
                manifest: sealed,
                chain: identity.issuersOfMembers,
                slices: Self.slices(of: encoded),
                ledger: try linked(rows, of: number),
                covered: plan.covered,
                versions: plan.numberedContents,
                withheld: plan.withheld
            )
        )
        latestRelease = number
        latestReleaseDigest = sealed.digest
        try store.audit(
            actor: request.signedByName,
            action: "release",
            detail: stamp.id,
            atSeconds: surroundings.nowSeconds()
        )
        onNews?(.release(standing))
        return manifest
    }

    private static func slices(of encoded: EncodedRelease) -> [StoredSlice] {
        encoded.slices.enumerated().compactMap { index, slice in
            encoded.tree.proof(of: index).map { proof in
                StoredSlice(
                    key: slice.key,
                    leaf: SliceOfRelease.Leaf(bytes: slice.bytes, index: index, proof: proof)
                )
            }
        }
    }

    /// New rows of the ledger, each chained to the one before it.
    private func linked(_ rows: [[UInt8]], of number: UInt64) throws -> [LedgerEntry] {
        var chain = try store.ledger().last?.chain ?? LedgerJSON.chainStart
        return rows.map { row in
            chain = Digest(of: [chain.bytes, row])
            return LedgerEntry(release: number, row: row, chain: chain)
        }
    }

    private func outcome(
        of plan: ReleasePlanner.Plan,
        manifest: ReleaseManifest?,
        stamp: ReleaseStamp
    ) -> ReleaseOutcome {
        ReleaseOutcome(
            manifest: manifest,
            stamp: stamp,
            cells: plan.released.cells,
            withheld: plan.withheld
        )
    }

    func ledgerRows() throws -> [LedgerRow] {
        try store.ledger().map { try LedgerJSON.decode($0.row) }
    }

    private static func quarter(of day: DayNumber) -> String {
        let date = day.iso8601
        let month = Int(date.dropFirst(5).prefix(2)) ?? 1
        return "\(date.prefix(4))-Q\((month + 2) / 3)"
    }

    /// Final when every period covered ended six months before; a period without dates is past.
    private static func state(
        of covered: [CoverageKey: Digest],
        _ catalogue: Catalogue,
        asOf: String
    ) -> ReleaseManifest.State {
        let today = CalendarDate(iso: asOf)?.daysSince1970 ?? 0
        let isSettled = covered.keys.allSatisfy { part in
            guard let end = catalogue.period(PeriodCode(part.period))?.end else { return true }
            return end.daysSince1970 + 183 <= today
        }
        return isSettled ? .final : .provisional
    }
}
