import ClusterProtocol
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Messaging
import TestSupport
import Testing

/// A running hub, an honest member that goes on publishing, and whoever attacks meanwhile.
final class Attack {
    /// What the hub may hold in memory whatever is done to it: docs/security.md, "Limits".
    static let residentBytesMax = 256 << 20
    /// The same for files and connections.
    static let descriptorsMax = 3 * 8_192

    let hub: HubProcess
    let honest: MemberIdentity
    private let link: MemberLink
    private var outbox: Outbox
    private var revision: UInt32 = 0

    private init() async throws {
        hub = try HubProcess()
        try await hub.start()
        honest = try await hub.member("honnête")
        link = try await MemberLink(honest)
        outbox = Outbox(honest)
        _ = try await link.greet(honest.hello())
    }

    static func run(_ body: (Attack) async throws -> Void) async throws {
        let attack = try await Attack()
        try await body(attack)
        await attack.link.dealer.close()
        #expect(await attack.hub.stop() == .exited(0))
        #expect(try await attack.hub.done(.verify)["problems"].list.isEmpty)
    }

    /// Seconds the honest member waits for the receipt of each of so many new batches.
    func roundTrips(_ count: Int) async throws -> [Double] {
        var waits: [Double] = []
        for _ in 0..<count {
            revision += 1
            let sealed = try outbox.seal([
                honest.summary("s1", revision: revision, ["r.urea": Int64(revision % 1_000)])
            ])
            let start = ContinuousClock.now
            let answer = try await link.put(Put(batches: [sealed]), within: .seconds(30))
            let wait = ContinuousClock.now - start
            #expect(answer.ack?.receipts.count == 1, "the honest member was not answered")
            waits.append(
                Double(wait.components.attoseconds) / 1e18 + Double(wait.components.seconds)
            )
        }
        return waits
    }

    /// Runs the attacker while the honest member goes on; gives its waits, and what the attacker
    /// said at its end.
    func meanwhile(
        _ words: [String],
        trips: Int = 20
    ) async throws -> (waits: [Double], said: String) {
        let attacker = try ChildProcess("hostile-peer", words)
        var waits: [Double] = []
        while attacker.poll() == nil {
            waits += try await roundTrips(trips)
            let resident = hub.residentBytes
            #expect(resident <= Self.residentBytesMax, "\(resident >> 20) MiB in \(words[0])")
            #expect(hub.descriptors <= Self.descriptorsMax)
        }
        waits += try await roundTrips(trips)
        #expect(attacker.poll() == .exited(0), "\(attacker.problems)")
        return (waits, attacker.output)
    }

    /// The arguments of an attacker with an enrolled member's keys, or its own.
    func words(
        _ kind: String,
        _ member: MemberIdentity,
        endpoint: String? = nil,
        keys: CurveKeyPair? = nil,
        _ rest: String...
    ) throws -> [String] {
        let keys = keys ?? member.keys
        return [
            kind, endpoint ?? member.invite.exchangeEndpoint,
            try CurvePublicKey(bytes: member.invite.hubTransportKey.bytes).z85,
            keys.publicKey.z85, keys.secretKey.z85,
        ] + rest
    }

    /// The port of an address.
    static func port(_ endpoint: String) -> String {
        String(endpoint.split(separator: ":").last ?? "0")
    }

    func transport(_ counter: String) async throws -> Int {
        try await hub.done(.status)["transport"][counter].int ?? -1
    }

    /// Whether the hub names this party among those kept out.
    func isKeptOut(_ party: MemberIdentity) async throws -> Bool {
        try await hub.done(.status)["offenders"].list.contains {
            $0["party"].text == party.node.hex && ($0["keptOutSeconds"].int ?? 0) > 0
        }
    }
}
