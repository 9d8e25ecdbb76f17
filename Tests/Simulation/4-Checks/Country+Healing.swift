import ClusterProtocol
import DataFolder
import Exchange
import HubCore
import Indicators
import Localisation
import NodeCore
import SimulatedDisk

/// The end: everything works again, and what was owed is paid.
extension Country {
    /// What a healed country is given to come to rest, in seconds: longer than the silence after
    /// which a child greets again.
    private static let restSeconds = 8 * 3_600.0

    func heal() async {
        isHealing = true
        for site in sites {
            site.computer.disk.makeRoom()
            site.computer.disk.disarm()
            site.computer.clock.err(bySeconds: 0)
            site.isCovered = true
            site.speaksOtherVersion = false
        }
        // Once more from the disk, parents first: what is not there is not held.
        agenda = Agenda()
        for site in sites {
            if site.isOn { await crash(site) }
            agenda.add(.act(.start(site: site.index)), at: clock.now)
        }
        if catalogueVersion > 1 { agenda.add(.act(.restoreCatalogues), at: clock.now) }
        let end = clock.now + Self.restSeconds
        while let item = agenda.next(), item.time < end { await step(item) }
        await audit()
    }

    /// Everything that was ever sealed counts once at every tier (I1), and every state is what its
    /// journal says (I3).
    private func audit() async {
        var hubs: [String: HubHoldings] = [:]
        for site in sites where site.isHub {
            guard let hub = site.hub else {
                record.violations.append("\(site.name) does not run")
                continue
            }
            let verdict = await hub.execute(.verify, in: .english)
            if verdict.exitCode != 0 {
                record.violations.append("\(site.name): \(verdict.problems) \(verdict.text)")
            }
            hubs[site.name] = await operate(site) { try await hub.holdings() }
        }
        guard let top = hubs[root.name] else { return }
        for site in sites where site.isHub && site.parent != nil {
            guard let holdings = hubs[site.name] else { continue }
            if site.conversation?.isIdle != true {
                record.violations.append("\(site.name) has not said everything")
            }
            let missing = holdings.batches.subtracting(top.batches)
                .subtracting(holdings.toSealAgain)
                .subtracting(setAside(above: site, holdings))
            if !missing.isEmpty {
                record.violations.append(
                    "\(site.name) holds batches that the root does not, \(holdings.unforwarded) wait: "
                        + "\(missing.map { holdings.refusedAbove[$0] })"
                )
            }
            compare(site, holdings, top, except: await forgotten(under: site))
            if holdings.release < top.release {
                record.violations.append("\(site.name) lacks a release")
            }
        }
        for site in sites where !site.isHub && site.isThere {
            guard let node = site.node, let parent = site.parent.flatMap({ hubs[$0.name] }),
                let holdings = await operate(site, { try await node.holdings() })
            else {
                record.violations.append("\(site.name) does not run")
                continue
            }
            audit(site, holdings, parent, top)
        }
    }

    /// Clusters of which a node and its hub were both put back: the root alone remembers how far
    /// they went, and may count what they no longer know.
    private func forgotten(under hub: Site) async -> Set<ClusterID> {
        guard hub.watch.isRestored else { return [] }
        var clusters: Set<ClusterID> = []
        for site in sites where site.parent === hub && site.watch.isRestored {
            if let node = site.node,
                let holdings = await operate(site, { try await node.holdings() })
            {
                clusters.insert(holdings.cluster)
            }
        }
        return clusters
    }

    /// What a hub that was put back took from the second machine of a cluster, while the root holds
    /// the first one's under the same number: its summaries are sealed again.
    private func setAside(above hub: Site, _ holdings: HubHoldings) -> Set<Digest> {
        guard hub.watch.isRestored else { return [] }
        return Set(
            holdings.refusedAbove.filter { $0.value.code == .equivocation }.map(\.key)
        )
    }

    private func compare(
        _ site: Site,
        _ holdings: HubHoldings,
        _ top: HubHoldings,
        except forgotten: Set<ClusterID>
    ) {
        for (key, current) in holdings.current where top.current[key] != current {
            let counted = top.current[key]
            if forgotten.contains(key.cluster), (counted?.revision ?? 0) >= current.revision {
                continue
            }
            record.violations.append(
                "\(site.name) and the root differ in \(key.cluster) \(key.period): "
                    + "\(current) and \(counted.map { "\($0)" } ?? "nothing")"
            )
        }
    }

    private func audit(
        _ site: Site,
        _ holdings: NodeHoldings,
        _ parent: HubHoldings,
        _ top: HubHoldings
    ) {
        func violate(_ what: String) { record.violations.append("\(site.name): \(what)") }
        if site.conversation?.isIdle != true { violate("it has not said everything") }
        let open = holdings.batches.subtracting(holdings.closed)
        // A hub that was put back may hold the other machine's under the same number.
        let isElsewhere = site.watch.isDoubled && site.parent?.watch.isRestored == true
        if !isElsewhere, !open.isSubset(of: parent.batches) {
            violate("a sealed batch is not at its hub")
        }
        if !open.isSubset(of: top.batches) { violate("a sealed batch is not at the root") }
        if !open.isSubset(of: holdings.receipted) { violate("a batch has no receipt") }
        if holdings.release < top.release { violate("it lacks a release") }
        for hub in [parent, top] {
            let owed = hub.viewings[holdings.cluster] ?? []
            if !owed.isSubset(of: holdings.viewings) { violate("it was not told who looked") }
        }
        for (period, own) in holdings.current {
            let key = HubHoldings.Key(cluster: holdings.cluster, period: period)
            guard let current = top.current[key] else {
                violate("\(period) does not count at the root")
                continue
            }
            if current.revision < own.revision {
                violate("\(period) counts at the root in revision \(current.revision)")
            }
            if !site.watch.isDoubled, current.revision == own.revision,
                current.entries != own.content.entries
            {
                violate("\(period) counts at the root with other figures")
            }
            // Where the node and its hub were both put back, the root alone remembers how far the
            // revisions went, and an older one may count there until the node has passed it.
            let isForgotten = site.watch.isRestored && site.parent?.watch.isRestored == true
            if !isForgotten, !site.watch.isDoubled,
                let amount = site.watch.published[period.rawValue],
                current.entries["sold"] != .value(Int64(amount))
            {
                violate("\(period) does not count at the root as it was last published")
            }
        }
        for period in site.watch.published.keys where holdings.current[PeriodCode(period)] == nil {
            violate("\(period) was published and is gone")
        }
    }
}
