import BeninCountry
import Foundation
import Localisation

/// The clusters: invited, at work over two campaigns, and back for the releases.
extension CountryStory {
    /// Makes the hubs, starts them, and puts the regional ones under the national one.
    func openHubs(_ running: RunningHubs) async throws {
        for hub in [national] + regional {
            try await hub.initialise(filieres: Distribution.filieres, catalogue: "benin")
            running.add(try await hub.run())
        }
        for hub in regional { try await national.adopt(hub, filieres: Distribution.filieres) }
        narrator.step(
            Text.countryHubs(national.name, regional.map(\.name).joined(separator: ", "))
        )
    }

    /// Invites every cluster at the hub of its zone and prepares its folder.
    func inviteClusters() async throws -> [Guest] {
        let pairs = country.clusters.compactMap { cluster in
            regional.first { $0.zones.contains(cluster.zone) }.map { (cluster: cluster, hub: $0) }
        }
        let guests = try await pairs.concurrentMap(atMost: Self.commandWidth) { cluster, hub in
            let place = try folders.prepare(
                cluster.code,
                file: "\(cluster.code)-\(Self.firstCampaign).jsonl",
                content: try Self.lines(cluster.first)
            )
            let owner = cluster.owner.map { ["--owner", $0] } ?? []
            return Guest(
                cluster: cluster,
                hub: hub,
                folder: place.folder,
                file: place.file,
                invite: try await hub.invite(
                    cluster.name,
                    commune: cluster.commune,
                    filiere: cluster.filiere,
                    options: ["--since", "2023-01-01"] + owner
                )
            )
        }
        narrator.step(Text.countryInvited(guests.count))
        return guests
    }

    /// The first campaign, from `init` to `sync`; gives how many batches each node has sent.
    func found(_ guests: [Guest]) async throws -> [String: Int] {
        let answers = try await work(.found, guests) { guest in
            WorkOrder.Item(
                folder: guest.folder,
                file: guest.file,
                invite: guest.invite,
                isPublishing: guest.cluster.behaviour.isFirstOnTime
            )
        }
        let records = guests.reduce(0) { $0 + $1.cluster.first.count }
        narrator.step(Text.countryFounded(guests.count, Self.workerCount, records))
        return answers
    }

    /// The second campaign: what is new, what is late, what is corrected.
    func add(_ guests: [Guest]) async throws -> [String: Int] {
        let speaking = guests.filter { $0.cluster.behaviour.hasSecond }
        let answers = try await work(.add, speaking) { guest in
            let cluster = guest.cluster
            let place = try folders.prepare(
                cluster.code,
                file: "\(cluster.code)-\(Self.secondCampaign).jsonl",
                content: try Self.lines(cluster.amendment + cluster.second)
            )
            return WorkOrder.Item(
                folder: place.folder,
                file: place.file,
                invite: guest.invite,
                isPublishing: true
            )
        }
        let records = speaking.reduce(0) { $0 + $1.cluster.second.count }
        narrator.step(
            Text.countryAdded(
                speaking.count,
                records,
                guests.count { $0.cluster.behaviour == .amends }
            )
        )
        return answers
    }

    /// Every node that still speaks fetches the last release.
    func refresh(_ guests: [Guest]) async throws {
        guard let release = try await national.status().releaseHeld else {
            throw DemonstrationError.answer(name: "status", seen: "releaseHeld")
        }
        for hub in regional {
            try await Waiting.until(
                Text.demoAwaitRelease(release, hub.name),
                secondsMax: 60,
                everyMilliseconds: 100
            ) {
                try await hub.status().releaseHeld == release
            }
        }
        let speaking = guests.filter { $0.cluster.behaviour.hasSecond }
        _ = try await work(.refresh, speaking) { guest in
            WorkOrder.Item(
                folder: guest.folder,
                file: guest.file,
                invite: guest.invite,
                isPublishing: false
            )
        }
        narrator.step(Text.countryReturned(speaking.count, release))
    }

    /// Ends the certificate of one cluster, whose node then learns of it.
    func revoke(_ guests: [Guest]) async throws {
        for guest in guests where guest.cluster.behaviour == .revoked {
            _ = try await guest.hub.program.run(
                ["revoke", guest.cluster.name, "--dir", guest.hub.folder]
            )
            var said = ""
            try await Waiting.until(
                Text.countryAwaitEnd(guest.cluster.name),
                secondsMax: 20,
                everyMilliseconds: 200
            ) {
                let answer = try await node.attempt(["sync", "--dir", guest.folder])
                said = answer.said
                return answer.exitCode != 0
            }
            narrator.step(Text.countryRevoked(guest.cluster.name, guest.hub.name, said))
        }
    }

    /// Gives each worker its share, and how many batches each node has sent so far.
    private func work(
        _ task: WorkOrder.Task,
        _ guests: [Guest],
        _ item: @Sendable (Guest) throws -> WorkOrder.Item
    ) async throws -> [String: Int] {
        var orders: [WorkOrder] = []
        for share in guests.dealt(to: Self.workerCount) where !share.isEmpty {
            orders.append(
                WorkOrder(task: task, items: try share.map(item), language: options.language)
            )
        }
        let shares = try await orders.concurrentMap(atMost: Self.workerCount) { order in
            let file = folders.scratch.appendingPathComponent("\(UUID().uuidString).json")
            try JSONEncoder().encode(order).write(to: file)
            let output = try await worker.run(["worker", file.path])
            let answers = try JSONDecoder().decode([SyncAnswer].self, from: output)
            return zip(order.items, answers).map { item, answer in
                (item.folder, answer.receipts + answer.refused + answer.pending)
            }
        }
        return Dictionary(shares.flatMap { $0 }) { _, last in last }
    }

    /// Records as a file of `record load`.
    private static func lines(_ records: [CountryRecord]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var content = Data()
        for record in records {
            content.append(try encoder.encode(record))
            content.append(UInt8(ascii: "\n"))
        }
        return content
    }
}
