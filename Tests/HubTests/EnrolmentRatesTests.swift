import ClusterProtocol
import DataFolder
import HubCore
import HubTestSupport
import Messaging
import TestRandomness
import Testing

/// What may come to the enrolment port, and what becomes of it in any order.
@Suite("Enrolments: rates and repetitions")
struct EnrolmentRatesTests {
    private typealias Rates = EnrolmentRates

    /// A slow model: every message admitted, looked through each time.
    private struct Model {
        var admitted: [(address: String, at: Int)] = []

        /// Thousandths left of an allowance after the messages of some addresses.
        func left(_ allowance: Rates.Allowance, at now: Int, _ isMine: (String) -> Bool) -> Int {
            var left = allowance.burst * 1_000
            var last = 0
            for item in admitted where isMine(item.address) {
                left = min(allowance.burst * 1_000, left + (item.at - last) * allowance.perSecond)
                left -= 1_000
                last = item.at
            }
            return min(allowance.burst * 1_000, left + (now - last) * allowance.perSecond)
        }

        mutating func admits(_ address: String, at now: Int) -> Bool {
            guard left(Rates.inAll, at: now, { _ in true }) >= 1_000,
                left(Rates.ofAddress, at: now, { $0 == address }) >= 1_000
            else { return false }
            admitted.append((address, now))
            return true
        }
    }

    @Test("Each address and all together have their allowance, and it comes back with time")
    func allowances() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        var rates = Rates()
        var model = Model()
        var now = 0
        var refused = 0
        for step in 0..<600 {
            let isPause = Int.random(in: 0...29, using: &random) == 0
            now += isPause ? Int.random(in: 0...2_000, using: &random) : 0
            let address = "10.0.0.\(Int.random(in: 1...3, using: &random))"
            let isAdmitted = rates.admits(address, atMilliseconds: now)
            #expect(isAdmitted == model.admits(address, at: now), "seed \(seed), step \(step)")
            if !isAdmitted { refused += 1 }
        }
        #expect(refused > 0, "seed \(seed)")
    }

    @Test("Strangers of a million addresses take no more memory than the bound, and no more turns")
    func bounded() {
        var rates = Rates()
        var admitted = 0
        for number in 0..<1_000_000 {
            let address = "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
            // A thousand a second, for a quarter of an hour.
            if rates.admits(address, atMilliseconds: number) { admitted += 1 }
        }
        #expect(rates.addressCount <= Rates.addressesMax)
        #expect(admitted <= Rates.inAll.burst + Rates.inAll.perSecond * 1_000 + 1)
        #expect(admitted >= Rates.inAll.perSecond * 1_000 - 1)
    }

    @Test("This machine counts in all only; a year later every allowance is whole")
    func here() {
        var rates = Rates()
        let many = Rates.ofAddress.burst * 3
        let local = (0..<many).filter { _ in rates.admits("127.0.0.1", atMilliseconds: 5) }
        #expect(local.count == many && rates.addressCount == 0)
        let one = (0..<many).filter { _ in rates.admits("192.0.2.1", atMilliseconds: 5) }
        #expect(one.count == Rates.ofAddress.burst)
        let year = 365 * 86_400_000
        let again = (0..<many).filter { _ in rates.admits("192.0.2.1", atMilliseconds: year) }
        #expect(again.count == Rates.ofAddress.burst)
    }

    private func answer(_ message: OutboundMessage?) throws -> Enrolled {
        let frame = try #require(message).frame
        guard
            case .enrolled(let answer) = try Envelope(
                decoding: frame,
                bytesMax: Limits.childFrameBytesMax
            )
        else { throw Unexpected(what: "another answer") }
        return answer
    }

    @Test("One address too many times is told to wait, unread; another is served")
    func told() async throws {
        let local = try LocalHub()
        let keys = try CurveKeyPair.generate()
        func message(_ frame: [UInt8], from address: String) -> InboundMessage {
            InboundMessage(
                peer: PeerID(bytes: [7]),
                userID: keys.publicKey,
                peerAddress: address,
                frame: frame
            )
        }
        var codes: Set<RefusalCode> = []
        for _ in 0..<400 {
            let reply = await local.hub.enrol(message([0xFF], from: "192.0.2.1"))
            if case .refused(let error) = try answer(reply) { codes.insert(error.code) }
        }
        #expect(codes.contains(.busy) && codes.count == 2)
        let text = try await local.done(
            .inviteCluster(ClusterInvitation(name: "m", commune: "langan", filiere: "riz"))
        )["invite"].text
        let invite = try InviteText.read(text ?? "")
        let request = try Envelope.enrol(
            MemberIdentity.request(invite, signing: .random(), keys: keys)
        ).encoded()
        let served = try answer(await local.hub.enrol(message(request, from: "192.0.2.2")))
        guard case .accepted = served else { throw Unexpected(what: "refused: \(served)") }
        #expect((try await local.done(.status)["refusals"]["busy"].int ?? 0) > 0)
    }

    @Test("Requests repeated, at once and with other keys: one certificate an invite, told alike")
    func repeated() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        let local = try LocalHub()
        var asked: [(invite: Int, keys: Int, message: InboundMessage)] = []
        for invite in 0..<8 {
            let text = try await local.done(
                .inviteCluster(
                    ClusterInvitation(name: "m\(invite)", commune: "langan", filiere: "riz")
                )
            )["invite"].text
            let read = try InviteText.read(text ?? "")
            for keys in 0..<Int.random(in: 1...3, using: &random) {
                let pair = try CurveKeyPair.generate()
                let request = try MemberIdentity.request(read, signing: .random(), keys: pair)
                for copy in 0..<Int.random(in: 1...6, using: &random) {
                    let message = try local.message(
                        .enrol(request),
                        from: pair,
                        over: "\(invite)-\(keys)-\(copy)"
                    )
                    asked.append((invite, keys, message))
                }
            }
        }
        asked.shuffle(using: &random)
        let hub = local.hub
        let answers = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, item) in asked.enumerated() {
                group.addTask { (index, await hub.enrol(item.message)?.frame ?? []) }
            }
            return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        // And once more, after a start from the disk.
        let reopened = try local.reopened()
        var winners: [Int: Int] = [:]
        for (index, item) in asked.enumerated() {
            let said = try #require(answers[index])
            #expect(await reopened.enrol(item.message)?.frame == said, "seed \(seed)")
            guard
                case .enrolled(let answer) = try Envelope(
                    decoding: said,
                    bytesMax: Limits.childFrameBytesMax
                )
            else { throw Unexpected(what: "no answer, seed \(seed)") }
            switch answer {
            case .accepted:
                #expect(winners[item.invite, default: item.keys] == item.keys, "seed \(seed)")
                winners[item.invite] = item.keys
            case .refused(let error): #expect(error.code == .inviteUsed, "seed \(seed)")
            }
        }
        #expect(winners.count == 8, "seed \(seed)")
        #expect(try await local.done(.members)["members"].list.count == 8, "seed \(seed)")
    }
}
