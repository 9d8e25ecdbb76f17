package import ClusterProtocol
package import DataFolder
import Foundation
package import HubCore
import Localisation
package import Logging
package import Messaging
package import TestSupport

/// A hub without sockets: its folder, its store and its steps.
package struct LocalHub: Sendable {
    package let folder: TemporaryFolder
    package let hub: HubPipeline
    package let clock: TestClock
    private let surroundings: Surroundings

    package static let logger = Logger(label: "tests.hub") { _ in SwiftLogNoOpLogHandler() }

    /// A new root that serves every zone of the rice example, or a copy of one.
    package init(
        seed: UInt64 = 1,
        copyOf other: LocalHub? = nil,
        setup: HubSetup? = nil
    ) throws {
        folder = TemporaryFolder()
        clock = TestClock()
        surroundings = .test(seed: seed, clock: clock)
        let path = folder.path("hub")
        if let other {
            try FileManager.default.copyItem(atPath: other.folder.path("hub"), toPath: path)
        } else {
            let answer = HubOffice.initialise(
                try setup ?? .rice(port: 5_710),
                path: path,
                surroundings: surroundings,
                language: .english
            )
            guard answer.exitCode == 0 else { throw CommandFailed(answer: answer) }
        }
        hub = try HubOffice.open(path, surroundings: surroundings, logger: Self.logger)
    }

    /// The same folder, opened again.
    package func reopened() throws -> HubPipeline {
        try HubOffice.open(folder.path("hub"), surroundings: surroundings, logger: Self.logger)
    }

    package func done(_ command: HubCommand) async throws -> JSONDocument {
        try await Self.done(command, at: hub)
    }

    package static func done(
        _ command: HubCommand,
        at hub: HubPipeline
    ) async throws
        -> JSONDocument
    {
        let answer = await hub.execute(command, in: .english)
        guard answer.exitCode == 0, let document = answer.document else {
            throw CommandFailed(answer: answer)
        }
        return try JSONDocument(document)
    }

    /// Invites a cluster and enrols it.
    package func member(
        _ name: String,
        zone: String,
        filiere: String = "riz",
        owner: String? = nil,
        since: String = "2020-01-01"
    ) async throws -> MemberIdentity {
        let text = try await done(
            .inviteCluster(
                ClusterInvitation(
                    name: name,
                    commune: zone,
                    filiere: filiere,
                    owner: owner,
                    since: since
                )
            )
        )
        return try await enrolled(text["invite"].text ?? "", name)
    }

    /// Invites a hub for some zones and enrols it.
    package func child(_ name: String, zones: [String]) async throws -> MemberIdentity {
        let text = try await done(
            .inviteHub(HubInvitation(name: name, filieres: [], zones: zones))
        )
        return try await enrolled(text["invite"].text ?? "", name)
    }

    private func enrolled(_ invite: String, _ name: String) async throws -> MemberIdentity {
        let invite = try InviteText.read(invite)
        let keys = try CurveKeyPair.generate()
        let signing = SigningKey.random()
        let request = try MemberIdentity.request(invite, signing: signing, keys: keys)
        while true {
            let answer = await hub.enrol(
                try message(.enrol(request), from: keys, over: "enrol-\(name)")
            )
            guard let frame = answer?.frame,
                case .enrolled(let enrolled) = try Envelope(
                    decoding: frame,
                    bytesMax: Limits.childFrameBytesMax
                )
            else { throw Unexpected(what: "no answer to an enrolment") }
            switch enrolled {
            case .accepted(let acceptance):
                return try MemberIdentity(
                    invite,
                    signing: signing,
                    keys: keys,
                    acceptance: acceptance
                )
            case .refused(let error) where error.code.retry == .later:
                // A thousand in a few seconds are too many, and told to wait like anybody.
                try await Task.sleep(for: .milliseconds(500))
            case .refused(let error): throw error
            }
        }
    }

    /// Hands over as a party does, greeting included; gives what was refused.
    @discardableResult
    package func put(
        _ put: Put,
        from party: MemberIdentity,
        hello: Envelope? = nil
    ) async throws -> [Nack] {
        let link = "link-\(party.node.hex)"
        let answers = try await Self.answers(
            to: [
                try message(hello ?? party.hello(), from: party.keys, over: link),
                try message(.put(put), from: party.keys, over: link),
            ],
            at: hub
        )
        return answers.compactMap { if case .nack(let nack) = $0 { nack } else { nil } }
    }

    /// The code and the problems a command ends with.
    package func refused(_ command: HubCommand) async -> (code: Int32, problems: [String]) {
        let answer = await hub.execute(command, in: .english)
        return (answer.exitCode, answer.problems)
    }

    package func message(
        _ envelope: Envelope,
        from keys: CurveKeyPair,
        over peer: String
    ) throws
        -> InboundMessage
    {
        InboundMessage(
            peer: PeerID(bytes: Array(peer.utf8)),
            userID: keys.publicKey,
            frame: try envelope.encoded()
        )
    }

    /// Answers to a group, read.
    package static func answers(
        to group: [InboundMessage],
        at hub: HubPipeline
    ) async throws
        -> [Envelope]
    {
        try await hub.receive(group).map {
            try Envelope(decoding: $0.frame, bytesMax: Limits.childFrameBytesMax)
        }
    }
}

/// A command that should have ended well.
package struct CommandFailed: Error {
    package let answer: CommandAnswer

    package init(answer: CommandAnswer) { self.answer = answer }
}

/// Something that cannot be.
package struct Unexpected: Error {
    package let what: String

    package init(what: String) { self.what = what }
}

extension HubSetup {
    /// A root of the rice example.
    package static func rice(name: String = "BNCA riz", port: Int) throws -> HubSetup {
        HubSetup(
            name: name,
            isNational: true,
            filieres: ["riz"],
            zones: RiceExample.zones,
            catalogue: try RiceExample.catalogueSource(),
            bind: "127.0.0.1",
            address: "127.0.0.1",
            port: port
        )
    }
}

extension SigningKey {
    /// A new key.
    package static func random() -> SigningKey {
        let seed = (0..<32).map { _ in UInt8.random(in: 0...255) }
        guard let key = SigningKey(seed: seed) else { preconditionFailure("32 bytes are a seed") }
        return key
    }
}
