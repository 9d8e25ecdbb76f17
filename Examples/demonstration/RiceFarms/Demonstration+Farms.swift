import Foundation
import Localisation

/// The farms: invited, at work, and back for the release.
extension Demonstration {
    /// Invites every farm at the hub of its region and prepares its folder.
    func inviteFarms() async throws -> [Member] {
        let byHand = Set(
            [regional.first?.zones.first, regional.last?.zones.first, regional.last?.zones.last]
                .compactMap { zone in survey.farms.first { $0.region == zone }?.id }
        )
        let guests = survey.farms.compactMap { farm in
            regional.first { $0.zones.contains(farm.region) }.map { (farm: farm, hub: $0) }
        }
        let members = try await guests.concurrentMap(atMost: Self.commandWidth) { farm, hub in
            let place = try folders.prepare(
                farm.id,
                file: "\(farm.id).csv",
                content: Data(farm.file(headers: survey.headers))
            )
            return Member(
                farm: farm,
                hub: hub,
                folder: place.folder,
                file: place.file,
                invite: try await hub.invite(
                    farm.name,
                    commune: farm.region,
                    filiere: Territory.filiere
                ),
                isByHand: byHand.contains(farm.id)
            )
        }
        let shares = regional.map { hub in
            "\(hub.name) = \(members.count { $0.hub.name == hub.name })"
        }
        narrator.step(Text.demoInvited(members.count, shares.joined(separator: ", ")))
        return members
    }

    /// Takes every farm from `init` to `sync`, and gives how many batches left.
    ///
    /// Three go by the command line, the others in the workers.
    func publish(_ members: [Member]) async throws -> Int {
        let byHand = members.filter(\.isByHand)
        var answers: [SyncAnswer] = []
        for member in byHand {
            let dir = ["--dir", member.folder]
            _ = try await node.run(["init"] + dir)
            _ = try await node.run(["enrol", member.invite] + dir)
            _ = try await node.run(["import", member.file] + dir)
            _ = try await node.run(["summarise", "--period", Self.lastPeriod] + dir)
            _ = try await node.run(["publish"] + dir)
            answers.append(try await node.document(SyncAnswer.self, ["sync"] + dir))
        }
        narrator.step(
            Text.demoByHand(
                byHand.count,
                byHand.map { "\($0.farm.id) (\($0.farm.region))" }.joined(separator: ", ")
            )
        )
        let others = members.filter { !$0.isByHand }
        answers += try await work(.join, others)
        narrator.step(Text.demoWorkers(others.count, Self.workerCount))
        let receipts = answers.reduce(0) { $0 + $1.receipts }
        let refused = answers.reduce(0) { $0 + $1.refused }
        let pending = answers.reduce(0) { $0 + $1.pending }
        let batches = receipts + refused + pending
        narrator.step(
            Text.demoDelivered(batches, survey.rowCount, receipts, refused, pending)
        )
        guard receipts == batches, batches >= members.count else {
            throw DemonstrationError.wrong(
                Text.demoWrongCount(national.name, members.count, receipts)
            )
        }
        return batches
    }

    /// Every node exchanges again, on its own initiative, and so receives the release.
    func returnToFarms(_ members: [Member], stateDigest: String) async throws {
        guard let release = try await national.status().releaseHeld else {
            throw DemonstrationError.answer(name: "status", seen: "releaseHeld")
        }
        for hub in regional {
            try await Waiting.until(
                Text.demoAwaitRelease(release, hub.name),
                secondsMax: 30,
                everyMilliseconds: 100
            ) {
                try await hub.status().releaseHeld == release
            }
        }
        var answers = try await work(.refresh, members.filter { !$0.isByHand })
        for member in members where member.isByHand {
            answers.append(
                try await node.document(SyncAnswer.self, ["sync", "--dir", member.folder])
            )
        }
        let holders = answers.count { $0.releaseHeld == release }
        narrator.step(Text.demoHolders(holders, members.count, release))
        let isStable = try await national.verify().stateDigest == stateDigest
        guard holders == members.count, isStable else {
            throw DemonstrationError.wrong(
                Text.demoWrongReturn(members.count, holders, release)
            )
        }
        narrator.step(Text.demoStable(national.name))
    }

    private func work(_ task: WorkOrder.Task, _ members: [Member]) async throws -> [SyncAnswer] {
        let orders = members.dealt(to: Self.workerCount).map { share in
            WorkOrder(
                task: task,
                items: share.map {
                    WorkOrder.Item(
                        folder: $0.folder,
                        file: $0.file,
                        invite: $0.invite,
                        isPublishing: true
                    )
                },
                language: options.language
            )
        }
        return try await orders.concurrentMap(atMost: Self.workerCount) { order in
            let file = folders.scratch.appendingPathComponent("\(UUID().uuidString).json")
            try JSONEncoder().encode(order).write(to: file)
            let output = try await worker.run(["worker", file.path])
            return try JSONDecoder().decode([SyncAnswer].self, from: output)
        }.flatMap { $0 }
    }
}
