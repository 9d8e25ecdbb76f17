import ClusterProtocol
import DataFolder
import Exchange
import Foundation
import HubCore
import Localisation
import Messaging
import NodeCore
import SimulatedDisk

/// The country on its first day: every hub made, every member enrolled, nothing published.
///
/// Made once, by the real commands and over the real messages; each simulation starts from a copy.
package struct Founding: Sendable {
    /// A computer as it was on the first day.
    struct Place: Sendable {
        /// Its keys.
        let folder: String
        let disk: DiskImage
    }

    let places: [String: Place]

    private static let day = CountryClock.firstDaySeconds

    /// Founds the country in a folder of the machine, which keeps the keys.
    package init(in folder: String) async throws {
        let clock = CountryClock()
        var seed: UInt64 = 1
        func computer(_ name: String) throws -> Computer {
            seed += 1
            return try Computer(name: name, in: folder, clock: clock, seed: seed)
        }
        let rootComputer = try computer(Places.root.name)
        let root = try Self.found(Places.root, on: rootComputer, isRoot: true)
        var hubs = [Places.root.name: root]
        var computers = [rootComputer]
        for place in Places.children {
            let computer = try computer(place.name)
            let hub = try Self.found(place, on: computer, isRoot: false)
            try await Self.join(hub, place, under: root)
            hubs[place.name] = hub
            computers.append(computer)
        }
        for member in Places.members {
            guard let hub = hubs[member.hub] else { continue }
            let computer = try computer(member.name)
            try await Self.enrol(member, on: computer, at: hub)
            computers.append(computer)
        }
        hubs = [:]
        places = Dictionary(
            uniqueKeysWithValues: computers.map {
                ($0.name, Place(folder: $0.folder, disk: $0.disk.written()))
            }
        )
    }

    private static func found(
        _ place: Places.Hub,
        on computer: Computer,
        isRoot: Bool
    ) throws -> HubPipeline {
        let answer = HubOffice.initialise(
            HubSetup(
                name: place.name,
                isNational: isRoot,
                filieres: CountryCatalogue.filieres,
                zones: place.zones,
                catalogue: isRoot ? Array(CountryCatalogue.text().utf8) : nil,
                bind: "127.0.0.1",
                address: place.name,
                port: 5_710
            ),
            path: computer.folder,
            surroundings: computer.clock.surroundings,
            language: .english
        )
        guard answer.exitCode == 0 else { throw Unexpected("init", answer) }
        try computer.show(file: "hub.sqlite")
        return try computer.openHub()
    }

    private static func invite(_ command: HubCommand, by hub: HubPipeline) async throws -> String {
        struct Answer: Decodable { let invite: String }
        let answer = await hub.execute(command, in: .english)
        guard answer.exitCode == 0, let document = answer.document else {
            throw Unexpected("invite", answer)
        }
        return try JSONDecoder().decode(Answer.self, from: Data(document.utf8)).invite
    }

    /// Carries a request to the enrolment port and its answer back.
    private static func ask(
        _ request: Enrol,
        of hub: HubPipeline,
        under invite: Invite,
        key: CurvePublicKey
    ) async throws -> Enrolment {
        let message = InboundMessage(
            peer: PeerID(bytes: [1]),
            userID: key,
            frame: try Envelope.enrol(request).encoded()
        )
        guard let frame = await hub.enrol(message)?.frame,
            case .enrolled(.accepted(let acceptance)) = try Envelope(
                decoding: frame,
                bytesMax: Limits.childFrameBytesMax
            )
        else { throw Unexpected("enrol", nil) }
        return try Enrolment(acceptance, of: request, under: invite)
    }

    private static func join(
        _ child: HubPipeline,
        _ place: Places.Hub,
        under root: HubPipeline
    ) async throws {
        let text = try await invite(
            .inviteHub(
                HubInvitation(
                    name: place.name,
                    filieres: CountryCatalogue.filieres,
                    zones: place.zones
                )
            ),
            by: root
        )
        let invite = try InviteText.read(text)
        let enrolment = try await ask(
            try await child.joinRequest(invite),
            of: root,
            under: invite,
            key: await child.transportKey
        )
        try await child.join(invite, as: enrolment)
    }

    private static func enrol(
        _ member: Places.Member,
        on computer: Computer,
        at hub: HubPipeline
    ) async throws {
        let node = try await computer.openNode(isNew: true)
        let text = try await invite(
            .inviteCluster(
                ClusterInvitation(
                    name: member.name,
                    commune: member.zone,
                    filiere: member.filiere,
                    since: "2022-01-01",
                    isFictitious: false
                )
            ),
            by: hub
        )
        let (invite, request) = try await node.enrolmentRequest(text)
        let enrolment = try await ask(
            request,
            of: hub,
            under: invite,
            key: try await node.transportKey
        )
        try await node.keep(enrolment, of: invite)
        try computer.show(file: "node.sqlite")
        try node.close()
    }

    /// A step of the founding that did not end as it must.
    struct Unexpected: Error {
        let step: String
        let problems: [String]

        init(_ step: String, _ answer: CommandAnswer?) {
            self.step = step
            problems = answer?.problems ?? []
        }
    }
}
