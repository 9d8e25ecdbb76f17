import ClusterProtocol
import DataFolder
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// Who looked at what a cluster reported is told to that cluster, and to nobody else.
@Suite("Viewings")
struct ViewingTests {
    private func viewing(
        _ member: MemberIdentity,
        by person: String = "Afi Dossou",
        grid: Bool = true,
        figures: Bool = false
    ) throws -> MemberViewing {
        MemberViewing(
            cluster: try #require(member.certificate.cluster?.cluster),
            personName: person,
            function: "Chargée de suivi",
            login: "afi",
            rights: Set((grid ? [AccountRight.grid] : []) + (figures ? [.figures] : [])),
            periods: ["s2", "s1"],
            page: "/membres"
        )
    }

    private func ask(
        _ root: LocalHub,
        _ party: MemberIdentity,
        above number: UInt64 = 0,
        at hub: HubPipeline? = nil,
        holding position: ViewingPosition = .start
    ) async throws -> (welcome: Welcome, answer: ViewingsAnswer) {
        guard case .hello(let plain) = party.hello() else { throw Unexpected(what: "no hello") }
        let hello = Hello(
            chain: plain.chain,
            head: plain.head,
            holds: plain.holds,
            agent: plain.agent,
            viewings: position
        )
        let link = "viewings-\(party.node.hex)"
        let answers = try await LocalHub.answers(
            to: [
                try root.message(.hello(hello), from: party.keys, over: link),
                try root.message(.fetch(.viewings(above: number)), from: party.keys, over: link),
            ],
            at: hub ?? root.hub
        )
        let welcomes = answers.compactMap { if case .welcome(let it) = $0 { it } else { nil } }
        guard case .slice(.viewings(let answer)) = answers.last, let welcome = welcomes.last else {
            throw Unexpected(what: "no viewings: \(answers)")
        }
        return (welcome, answer)
    }

    private func read(_ answer: ViewingsAnswer, as party: MemberIdentity) throws -> [Viewing] {
        let verifier = ViewingVerifier(
            federation: party.invite.federation,
            certificates: CertificatePool(answer.chain)
        )
        return try answer.viewings.map { try verifier.verified($0) }
    }

    @Test("It is signed, told to the cluster alone, and the same day counts once")
    func told() async throws {
        let root = try LocalHub()
        let seen = try await root.member("vu", zone: "langan")
        let other = try await root.member("autre", zone: "langan")
        for _ in 0..<3 { try await root.hub.noteViewings([try viewing(seen)]) }
        try await root.hub.noteViewings([try viewing(seen, grid: false, figures: true)])
        let (welcome, answer) = try await ask(root, seen)
        #expect(welcome.viewings == answer.through && answer.through > 0)
        let viewings = try read(answer, as: seen)
        #expect(viewings.map(\.person) == ["Afi Dossou", "Afi Dossou"])
        #expect(viewings.map(\.showedGrid) == [true, false])
        #expect(viewings.map(\.periods) == [["s1", "s2"], ["s1", "s2"]])
        #expect(viewings.allSatisfy { $0.hubName == "BNCA riz" })
        let (otherWelcome, otherAnswer) = try await ask(root, other)
        #expect(otherWelcome.viewings == 0 && otherAnswer.viewings.isEmpty)

        root.clock.advance(days: 1)
        try await root.hub.noteViewings([try viewing(seen)])
        let (_, later) = try await ask(root, seen, above: answer.through)
        #expect(try read(later, as: seen).map(\.viewedOn.value) == [viewings[0].viewedOn.value + 1])
        // On the disk, not in memory.
        let (_, again) = try await ask(root, seen, at: try root.reopened())
        #expect(again.viewings.count == 3)
    }

    @Test("Whoever holds others than the hub is told to start anew")
    func setBack() async throws {
        let root = try LocalHub()
        let seen = try await root.member("vu", zone: "langan")
        try await root.hub.noteViewings([try viewing(seen)])
        let image = try LocalHub(copyOf: root)
        try await root.hub.noteViewings([try viewing(seen, by: "Bio Sabi")])
        let (_, answer) = try await ask(root, seen)
        let position = try #require(ViewingPosition.start.after(answer))
        #expect(try await !ask(root, seen, holding: position).welcome.hasOtherViewings)
        // The copy lost one, and then has as many as before.
        #expect(try await ask(image, seen, holding: position).welcome.hasOtherViewings)
        try await image.hub.noteViewings([try viewing(seen, by: "Chabi Gado")])
        let (welcome, anew) = try await ask(image, seen, holding: position)
        #expect(welcome.hasOtherViewings)
        #expect(try read(anew, as: seen).map(\.person) == ["Afi Dossou", "Chabi Gado"])
    }

    @Test("Every page of them comes, in order")
    func pages() async throws {
        let root = try LocalHub()
        let seen = try await root.member("vu", zone: "langan")
        let count = Limits.sliceViewingsMax + 44
        try await root.hub.noteViewings(try (0..<count).map { try viewing(seen, by: "p\($0)") })
        var people: [String] = []
        var number: UInt64 = 0
        repeat {
            let (welcome, answer) = try await ask(root, seen, above: number)
            people += try read(answer, as: seen).map(\.person)
            number = answer.through
            if number == welcome.viewings { break }
        } while people.count < count
        #expect(people == (0..<count).map { "p\($0)" })
    }

    @Test("A viewing that its hub did not sign is not believed")
    func forged() async throws {
        let root = try LocalHub()
        let seen = try await root.member("vu", zone: "langan")
        try await root.hub.noteViewings([try viewing(seen)])
        let (_, answer) = try await ask(root, seen)
        let sealed = try #require(answer.viewings.first)
        let verifier = ViewingVerifier(
            federation: seen.invite.federation,
            certificates: CertificatePool(answer.chain)
        )
        let byMember = try Sealed(sealed.body, as: .viewing, by: seen.signing)
        #expect(throws: ProtocolError.self) { try verifier.verified(byMember) }
        var body = sealed.body
        body[body.count / 2] ^= 1
        let altered = Sealed(body: body, signature: sealed.signature, signer: sealed.signer)
        #expect(throws: ProtocolError.self) { try verifier.verified(altered) }
    }
}
