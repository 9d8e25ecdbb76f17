import ClusterProtocol
import Foundation
import HubCore
import Indicators
import Messaging
import Statistics
import TestRandomness

/// Plays a year through a real hub: real keys, real signatures, real storage, no socket.
package struct YearPlayer {
    private let plan: YearPlan
    private let clock: VirtualClock
    private let root: RootHub
    private var hubs: [PlayedHub] = []
    private var members: [Int: PlayedMember] = [:]
    private var federation: VerifyingKey?
    private var releases: [Outcome.Release] = []

    /// Plays a year in an empty folder, which then holds the root hub's.
    ///
    /// - Throws: `YearError`, or the error of the disk.
    package static func play(_ plan: YearPlan, in folder: String) async throws -> Outcome {
        var player = try YearPlayer(plan, folder: folder)
        return try await player.play()
    }

    private init(_ plan: YearPlan, folder: String) throws {
        self.plan = plan
        clock = VirtualClock(seed: plan.country.seed)
        clock.set("2026-01-05")
        root = try RootHub(catalogue: plan.catalogue, path: folder + "/hub", clock: clock)
    }

    private mutating func play() async throws -> Outcome {
        for (number, hub) in plan.country.hubs.enumerated() {
            hubs.append(try await enrolled(hub, number: number))
        }
        for (number, window) in plan.windows.enumerated() {
            try await play(window)
            releases.append(try await release(window.release, number: UInt64(number + 1)))
        }
        let ledger = try await root.done(.ledger, "ledger")
        let contributors = members.mapValues(\.cluster.hex)
        return Outcome(
            seed: plan.country.seed,
            releases: releases,
            ledger: try LedgerLine.lines(of: ledger),
            ledgerDocument: ledger,
            truth: TruthBook(
                plan: plan,
                contributors: contributors,
                tables: releases.map { TruthBook.table(of: $0.cells) }
            ).lines
        )
    }

    private mutating func enrolled(_ hub: RegionalHub, number: Int) async throws -> PlayedHub {
        let signer = try Signer(seed: plan.country.seed, "hub", number)
        let connection = PeerID(bytes: Array(hub.name.utf8))
        let joined = try await root.enrol(
            .inviteHub(HubInvitation(name: hub.name, filieres: hub.filieres, zones: hub.zones)),
            signer,
            connection: connection
        )
        guard let countryKey = joined.acceptance.countryKey else {
            throw YearError.unexpected(step: "enrol")
        }
        federation = joined.federation
        return PlayedHub(
            signer: signer,
            chain: joined.acceptance.chain,
            countryKey: countryKey,
            connection: connection
        )
    }

    private mutating func play(_ window: Window) async throws {
        clock.set(window.release.day)
        for place in window.joins { try await join(place, on: window.release.day) }
        for place in window.moves { try await move(place, on: window.release.day) }
        try await report(window.reports)
        for place in window.leaves where members[place]?.hub == nil {
            guard let member = members[place] else { continue }
            _ = try await root.done(.revoke(member: member.cluster.hex), "revoke")
        }
    }

    private mutating func join(_ place: Int, on day: String) async throws {
        let cluster = plan.country.clusters[place]
        let signer = try Signer(seed: plan.country.seed, "member", place)
        if let hub = cluster.hub {
            var dice = Dice(seed: plan.country.seed, "identity", place)
            var member = PlayedMember(
                signer: signer,
                node: PartyID(unchecked: dice.bytes(16)),
                cluster: ClusterID(unchecked: dice.bytes(16)),
                hub: hub,
                certificate: hubs[hub].chain.leaf
            )
            try await certify(&member, cluster, zone: cluster.zone, on: day)
            members[place] = member
            return
        }
        let joined = try await root.enrol(
            .inviteCluster(
                ClusterInvitation(
                    name: cluster.name,
                    commune: commune(of: cluster.zone),
                    filiere: cluster.filiere,
                    owner: cluster.owner,
                    coach: cluster.coach,
                    since: since(cluster, day),
                    isFictitious: cluster.isFictitious
                )
            ),
            signer,
            connection: Self.connection(cluster)
        )
        guard let scope = joined.certificate.cluster else {
            throw YearError.unexpected(step: "enrol")
        }
        members[place] = PlayedMember(
            signer: signer,
            node: joined.certificate.subject,
            cluster: scope.cluster,
            hub: nil,
            certificate: joined.acceptance.chain.leaf
        )
    }

    /// A certificate of the cluster's hub, known to the root before any batch under it.
    private func certify(
        _ member: inout PlayedMember,
        _ cluster: Cluster,
        zone: String,
        on day: String
    ) async throws {
        guard let hub = member.hub.map({ hubs[$0] }) else { return }
        func token(_ number: String) -> OwnerToken {
            OwnerToken(registerNumber: number, countryKey: hub.countryKey)
        }
        let days = CalendarDate(iso: since(cluster, day))?.daysSince1970 ?? 0
        let scope = ClusterScope(
            cluster: member.cluster,
            filiere: cluster.filiere,
            homeCommune: commune(of: zone),
            zone: zone,
            owner: cluster.owner.map(token),
            coach: cluster.coach.map(token),
            memberSince: DayNumber(Int32(clamping: days)),
            isFictitious: cluster.isFictitious
        )
        member.certificate = try hub.certify(
            member.node,
            member.signer,
            serial: member.serial,
            scope: scope
        )
        try await root.deliver([
            try RootHub.message(
                .put(Put(certificates: [member.certificate])),
                from: hub.signer,
                over: hub.connection
            )
        ])
    }

    private mutating func move(_ place: Int, on day: String) async throws {
        let cluster = plan.country.clusters[place]
        guard var member = members[place], let move = cluster.moves else { return }
        member.serial += 1
        try await certify(&member, cluster, zone: move.zone, on: day)
        members[place] = member
    }

    /// One batch a cluster, in the order in which their first reports arrive.
    private mutating func report(_ reports: [Report]) async throws {
        var messages: [InboundMessage] = []
        var order: [Int] = []
        for report in reports where !order.contains(report.cluster) { order.append(report.cluster) }
        let byCluster = Dictionary(grouping: reports, by: \.cluster)
        for place in order {
            guard var member = members[place] else { throw YearError.unexpected(step: "put") }
            let now = clock.surroundings.nowSeconds()
            let sealed = try member.seal(
                byCluster[place] ?? [],
                catalogue: plan.catalogue,
                atSeconds: now
            )
            members[place] = member
            let hub = member.hub.map { hubs[$0] }
            messages.append(
                try RootHub.message(
                    .put(Put(batches: [sealed])),
                    from: hub?.signer ?? member.signer,
                    over: hub?.connection ?? Self.connection(plan.country.clusters[place])
                )
            )
        }
        try await root.deliver(messages)
    }

    private func release(_ day: ReleaseDay, number: UInt64) async throws -> Outcome.Release {
        _ = try await root.done(
            .release(
                ReleaseRequest(
                    signedByName: "A. Simulation",
                    signedByFunction: "Coordination nationale",
                    epoch: day.epoch,
                    isDemonstration: true,
                    isForced: day.forcedReason != nil,
                    reason: day.forcedReason
                )
            ),
            "release \(day.epoch)"
        )
        guard let listener = hubs.first, let federation else {
            throw YearError.unexpected(step: "fetch")
        }
        return try Outcome.Release(
            frames: try await root.frames(of: number, for: listener),
            federation: federation
        )
    }

    private func commune(of zone: String) -> String {
        let communes = plan.catalogue.zoning.zone(ZoneCode(zone))?.communes
        return communes?.first?.code.rawValue ?? ""
    }

    /// The programme is older than the year: only new clusters count from the day they join.
    private func since(_ cluster: Cluster, _ day: String) -> String {
        cluster.isNew ? day : "2024-01-01"
    }

    private static func connection(_ cluster: Cluster) -> PeerID {
        PeerID(bytes: Array(cluster.name.utf8))
    }
}
