import Backups
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
        let draft = try ReleaseDraft(
            number: latestRelease + 1,
            moment: Moment(seconds: surroundings.nowSeconds()),
            request: request,
            parameters: try parametersInForce(),
            shelf: shelf
        )
        let planner = ReleasePlanner(
            catalogue: shelf.catalogue,
            fold: fold,
            directory: directory,
            covered: try store.covered(),
            ledger: try ledgerRows(),
            parameters: try draft.parameters.disclosure(),
            retracted: Set(try store.retractions().map(\.key)),
            today: draft.moment.day
        )
        let contents = planner.contents()
        let (parts, opensOn) = try due(planner.renewed(contents), in: draft)
        let periods = Set(parts.keys.map { PeriodCode($0.period) })
        let versions = try numbered(contents.filter { periods.contains($0.key.period) })
        let ownEpoch = draft.calendar([:])
            .epoch(on: draft.today, covering: periods)
        let stamp = ReleaseStamp(
            id: "r\(draft.number)",
            epoch: request.epoch ?? ownEpoch,
            asOf: draft.moment.day.iso8601
        )
        let plan = try planner.plan(renewed: parts, versions: versions, stamp: stamp)
        guard !plan.released.cells.isEmpty else { throw nothingNew }
        let manifest = request.isDryRun ? nil : try air(plan, stamp: stamp, draft: draft)
        return ReleaseOutcome(
            manifest: manifest,
            stamp: stamp,
            cells: plan.released.cells,
            withheld: plan.withheld,
            state: draft.state(of: plan.covered),
            parameters: draft.parameters,
            forcedReason: request.isForced || request.isUnheard ? request.reason : nil,
            opensOn: opensOn
        )
    }

    private func numbered(
        _ contents: [FamilyKey: Digest]
    ) throws -> [FamilyKey: NumberedContent] {
        let numbers = try store.versions(of: contents)
        return contents.reduce(into: [:]) { all, item in
            guard let version = numbers[item.key] else { return }
            all[item.key] = NumberedContent(content: item.value, version: version)
        }
    }

    private var nothingNew: HubError {
        latestRelease == 0 ? .noRelease : .nothingNew("r\(latestRelease)")
    }

    private func checkMayRelease(_ request: ReleaseRequest) throws {
        guard identity.scope.isRoot else { throw HubError.notRoot }
        if !request.isDryRun {
            guard !request.signedByName.isEmpty else { throw HubError.signerMissing }
            guard request.isDemonstration || request.ledgerCopy != nil else {
                throw HubError.ledgerCopyMissing
            }
        }
        if request.isForced, request.reason?.isEmpty != false { throw HubError.reasonMissing }
        if let restored, !request.isDryRun {
            throw HubError.ledgerUnconfirmed(madeSeconds: restored.madeSeconds)
        }
        let ahead = directory.children.values.max {
            ($0.releaseHeld, $1.name) < ($1.releaseHeld, $0.name)
        }
        if let ahead, ahead.releaseHeld > latestRelease {
            throw HubError.ledgerBehind(
                hub: ahead.name,
                held: ahead.releaseHeld,
                known: latestRelease
            )
        }
        let foreign = hearing.foreign(beside: releaseDigest) { directory.name(of: $0) != nil }
        if let (party, held) = foreign {
            throw HubError.ledgerBehind(
                hub: directory.name(of: party) ?? party.hex,
                held: held,
                known: latestRelease
            )
        }
        let imports = try store.ledgerImports()
        for (id, child) in directory.children.sorted(by: { $0.key < $1.key }) {
            guard let head = child.pastLedger else { continue }
            guard imports.contains(LedgerImport(hub: id, head: head)) else {
                throw HubError.ledgerDue(hub: child.name)
            }
        }
        try checkHeard(request)
    }

    /// A root whose disk was put back learns it from its children: while it serves them, each must
    /// have greeted since the start, or a person says why not.
    private func checkHeard(_ request: ReleaseRequest) throws {
        guard isServing, !request.isDryRun else { return }
        let silent = directory.children.filter {
            $0.value.endedOn == nil && !hearing.heard.contains($0.key)
        }
        guard !silent.isEmpty else { return }
        guard request.isUnheard else {
            throw HubError.childrenSilent(hubs: silent.values.map(\.name).sorted())
        }
        guard request.reason?.isEmpty == false else { throw HubError.reasonMissing }
    }

    /// What the calendar lets into this release, of everything with something new.
    ///
    /// A dry run before its day shows all of it, with the day.
    private func due(
        _ renewed: [CoverageKey: Digest],
        in draft: ReleaseDraft
    ) throws -> (parts: [CoverageKey: Digest], opensOn: String?) {
        guard !renewed.isEmpty else { throw nothingNew }
        if draft.request.isForced { return (renewed, nil) }
        let calendar = draft.calendar(try releaseDays())
        var due: Set<String> = []
        var opening: CalendarDate?
        for period in Set(renewed.keys.map(\.period)) {
            switch calendar.verdict(on: PeriodCode(period), today: draft.today) {
            case .due: due.insert(period)
            case .notBefore(let day): opening = min(day, opening ?? day)
            case .closed: break
            }
        }
        let parts = renewed.filter { due.contains($0.key.period) }
        if !parts.isEmpty { return (parts, nil) }
        if draft.request.isDryRun { return (renewed, opening?.iso) }
        throw HubError.tooEarly(last: "r\(latestRelease)", opensOn: opening?.iso)
    }

    /// The days of the releases that covered each period.
    func releaseDays() throws -> [PeriodCode: [CalendarDate]] {
        var days: [PeriodCode: [CalendarDate]] = [:]
        for number in stride(from: 1, through: latestRelease, by: 1) {
            guard let stored = try store.release(number),
                let day = CalendarDate(
                    iso: try ReleaseManifest(decoding: stored.manifest.body).asOf
                )
            else { throw HubError.storageDamaged("release") }
            for period in try store.periods(of: number) { days[period, default: []].append(day) }
        }
        return days
    }

    /// Signs, keeps and announces what the gate let through; the ledger's copy goes first.
    private func air(
        _ plan: ReleasePlanner.Plan,
        stamp: ReleaseStamp,
        draft: ReleaseDraft
    ) throws -> ReleaseManifest {
        let request = draft.request
        let encoded = try EncodedRelease(
            plan.released,
            indicators: draft.shelf.catalogue.indicators.map(\.code.rawValue)
        )
        let manifest = ReleaseManifest(
            number: draft.number,
            epoch: stamp.epoch,
            asOf: stamp.asOf,
            catalogue: draft.shelf.currentDigest,
            catalogueIdentifier: draft.shelf.catalogue.identifier,
            signedByName: request.signedByName,
            signedByFunction: request.signedByFunction,
            state: draft.state(of: plan.covered),
            merkleRoot: encoded.tree.root,
            sliceCount: encoded.slices.count,
            previous: latestReleaseDigest,
            hub: identity.id,
            hubName: identity.name,
            contributorsMin: draft.parameters[.nMin]
        )
        let body = try manifest.encoded()
        // What a person typed is in it: a node that cannot read it could never go on.
        _ = try ReleaseManifest(decoding: body)
        let sealed = try Sealed(body, as: .release, by: identity.signing)
        let release = NewRelease(
            number: draft.number,
            manifest: sealed,
            chain: identity.issuersOfMembers,
            slices: Self.slices(of: encoded),
            ledger: try linked(try plan.ledgerRows(), of: draft.number),
            covered: plan.covered,
            versions: plan.versions,
            withheld: plan.withheld,
            record: draft.record
        )
        if let path = request.ledgerCopy {
            let end = try ledgerEnd()
            try LedgerCopy.append(
                try LedgerSegment(
                    release,
                    of: identity.id,
                    position: end.count,
                    before: end.chain
                ),
                to: path,
                after: try store.ledger().map(\.row)
            )
            try store.set([.ledgerCopy: Array(path.utf8)])
        }
        try store.append(release)
        latestRelease = draft.number
        latestReleaseDigest = sealed.digest
        try store.audit(
            actor: request.signedByName,
            action: "release",
            detail: draft.auditDetail,
            atSeconds: draft.moment.seconds
        )
        onNews?(.release(standing()))
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

    /// How many rows the ledger has, and the end of its chain.
    func ledgerEnd() throws -> (count: Int, chain: Digest) {
        let entries = try store.ledger()
        return (entries.count, entries.last?.chain ?? LedgerJSON.chainStart)
    }

    /// New rows of the ledger, each chained to the one before it.
    func linked(_ rows: [[UInt8]], of number: UInt64) throws -> [LedgerEntry] {
        var chain = try store.ledger().last?.chain ?? LedgerJSON.chainStart
        return rows.map { row in
            chain = Digest(of: [chain.bytes, row])
            return LedgerEntry(release: number, row: row, chain: chain)
        }
    }

    func ledgerRows() throws -> [LedgerRow] {
        try store.ledger().map { try LedgerJSON.decode($0.row) }
    }
}
