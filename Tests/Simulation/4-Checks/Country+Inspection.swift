import ClusterProtocol
import HubCore
import NodeCore
import SimulatedDisk

/// What must be true after every step (messaging.md §3: I1 to I4, I7).
extension Country {
    func inspect(_ site: Site) async {
        if let node = site.node {
            guard let holdings = await operate(site, { try await node.holdings() }) else { return }
            inspect(site, holdings)
        } else if let hub = site.hub {
            guard let holdings = await operate(site, { try await hub.holdings() }) else { return }
            inspect(site, holdings)
        }
    }

    private func violate(_ site: Site, _ what: String) {
        record.violations.append("\(site.name), step \(record.steps): \(what)")
    }

    private func inspect(_ site: Site, _ holdings: NodeHoldings) {
        record.sealed.formUnion(holdings.batches)
        if !site.watch.batches.isSubset(of: holdings.batches) {
            violate(site, "a sealed batch is lost")
        }
        if !site.watch.receipted.isSubset(of: holdings.receipted) {
            violate(site, "a receipt is lost")
        }
        if holdings.release < site.watch.release { violate(site, "a release is forgotten") }
        site.watch.batches = holdings.batches
        site.watch.receipted = holdings.receipted
        site.watch.release = holdings.release
        // I2: acknowledged is journalled, unless the hub's disk was put back.
        if let parent = site.parent, !parent.watch.isRestored,
            !holdings.receipted.isSubset(of: parent.watch.batches)
        {
            violate(site, "its receipt is for a batch that \(parent.name) does not hold")
        }
    }

    private func inspect(_ site: Site, _ holdings: HubHoldings) {
        if !site.watch.batches.isSubset(of: holdings.batches) {
            violate(site, "a journalled batch is lost")
        }
        if !holdings.batches.isSubset(of: record.sealed) {
            violate(site, "a batch that no node sealed is in the journal")
        }
        if holdings.release < site.watch.release { violate(site, "a release is forgotten") }
        if let digest = holdings.releaseDigest {
            if let other = record.releases[holdings.release], other != digest {
                violate(site, "there are two releases of number \(holdings.release)")
            }
            record.releases[holdings.release] = digest
        }
        site.watch.batches = holdings.batches
        site.watch.release = holdings.release
    }
}
