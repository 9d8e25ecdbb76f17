import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import Indicators
import Localisation
import Logging
import Messaging

/// The real root hub, without sockets: its folder, its store and its steps.
struct RootHub: Sendable {
    private static let groupMessages = 128
    private static let port = 5_710

    private let hub: HubPipeline

    /// Makes a national hub for everything a catalogue names.
    init(catalogue: Catalogue, path: String, clock: VirtualClock) throws {
        let answer = HubOffice.initialise(
            HubSetup(
                name: "BNCA",
                isNational: true,
                filieres: catalogue.filieres.map(\.code.rawValue),
                zones: catalogue.zoning.zones.map(\.code.rawValue),
                catalogue: catalogue.source,
                bind: "127.0.0.1",
                address: "127.0.0.1",
                port: Self.port
            ),
            path: path,
            surroundings: clock.surroundings,
            language: .french
        )
        guard answer.exitCode == 0 else { throw Self.refusal(answer, "init") }
        hub = try HubOffice.open(
            path,
            surroundings: clock.surroundings,
            logger: Logger(label: "simulated-year") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// Does a command and gives its document.
    func done(_ command: HubCommand, _ step: String) async throws -> String {
        let answer = await hub.execute(command, in: .french)
        guard answer.exitCode == 0, let document = answer.document else {
            throw Self.refusal(answer, step)
        }
        return document
    }

    /// Invites, and enrols whoever is invited under these keys.
    func enrol(_ command: HubCommand, _ signer: Signer, connection: PeerID) async throws -> Joined {
        struct Answer: Decodable { let invite: String }
        let document = try await done(command, "invite")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(document.utf8))
        let invite = try InviteText.read(answer.invite)
        let request = try Enrol(
            invite,
            signingKey: signer.signing,
            transportKey: signer.transportKey
        )
        let message = try Self.message(.enrol(request), from: signer, over: connection)
        guard let frame = await hub.enrol(message)?.frame,
            case .enrolled(.accepted(let acceptance)) = try Self.read(frame)
        else { throw YearError.unexpected(step: "enrol") }
        try await deliver([
            try Self.message(
                .hello(
                    Hello(
                        chain: acceptance.chain,
                        head: nil,
                        holds: .nothing,
                        agent: "simulated-year"
                    )
                ),
                from: signer,
                over: connection
            )
        ])
        return Joined(
            acceptance: acceptance,
            certificate: try acceptance.chain.verified(under: invite.federation),
            federation: invite.federation
        )
    }

    /// What an enrolment gives.
    struct Joined {
        let acceptance: Enrolled.Acceptance
        let certificate: Certificate
        let federation: VerifyingKey
    }

    /// Hands messages over, many to a commit; no answer may be a refusal.
    func deliver(_ messages: [InboundMessage]) async throws {
        for start in stride(from: 0, to: messages.count, by: Self.groupMessages) {
            let group = Array(messages[start..<min(start + Self.groupMessages, messages.count)])
            for answer in try await hub.receive(group) {
                if case .nack(let nack) = try Self.read(answer.frame) {
                    throw YearError.refused(step: "put", detail: nack.error.detail)
                }
            }
        }
    }

    /// Every frame of a release, asked for as a child hub asks: a run of slices at a time.
    func frames(of release: UInt64, for peer: PlayedHub) async throws -> [[UInt8]] {
        var frames: [[UInt8]] = []
        while true {
            let query = ReleaseQuery(number: release, part: .everything, from: frames.count)
            let question = try Self.message(
                .fetch(.release(query)),
                from: peer.signer,
                over: peer.connection
            )
            let answers = try await hub.receive([question])
            guard let last = answers.last,
                case .slice(.release(let slice)) = try Self.read(last.frame)
            else { throw YearError.unexpected(step: "fetch") }
            frames += answers.map(\.frame)
            if slice.remaining == 0 { return frames }
        }
    }

    static func message(
        _ envelope: Envelope,
        from signer: Signer,
        over connection: PeerID
    ) throws -> InboundMessage {
        InboundMessage(
            peer: connection,
            userID: signer.transport.publicKey,
            frame: try envelope.encoded()
        )
    }

    private static func read(_ frame: [UInt8]) throws -> Envelope {
        try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax)
    }

    private static func refusal(_ answer: CommandAnswer, _ step: String) -> YearError {
        .refused(step: step, detail: answer.problems.joined(separator: " "))
    }
}
