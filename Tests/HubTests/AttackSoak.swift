import ClusterProtocol
import Foundation
import HubTestSupport
import TestSupport
import Testing

/// What the honest feel of an attack, printed; `./run soak` measures, a plain test does not.
///
/// One attack at a time: together they would measure each other.
@Suite("Waits under attack", .serialized)
struct AttackSoak {
    private static func p99(_ waits: [Double]) -> Double {
        let sorted = waits.sorted()
        return sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    }

    /// How often the quiet, the attack elsewhere and the attack take turns: the disk of a machine
    /// has better and worse minutes, and each of the three has its share of them.
    private static let turns = 4

    /// The arguments of an attack of this kind on the hub of this member.
    private static func words(
        _ kind: String,
        _ attack: Attack,
        _ member: MemberIdentity
    ) throws
        -> [String]
    {
        let port = Attack.port(member.invite.exchangeEndpoint)
        return switch kind {
        case "unfinished": try attack.words("unfinished", member, "200", "60000")
        case "flood": try attack.words("flood", member, "5", "08010a00")
        case "subscribe":
            try attack.words("subscribe", member, endpoint: member.invite.newsEndpoint, "5")
        case "half": [kind, port, "5000", "5"]
        default: [kind, port, "500", "5"]
        }
    }

    /// The attacker takes its share of the same processors, whomever it attacks: the same attack on
    /// another hub of the machine tells how much of a wait is that.
    @Test(
        "the ratio of the waits under attack to the quiet ones",
        .enabled(
            if: ProcessInfo.processInfo.environment["GRENIER_KILLS"] != nil,
            "a measurement, which needs the machine alone: `./run soak` sets GRENIER_KILLS"
        ),
        arguments: ["junk", "http", "tls", "half", "loris", "unfinished", "flood", "subscribe"]
    )
    func ratio(kind: String) async throws {
        let aside = try HubProcess()
        try await aside.start()
        try await Attack.run { attack in
            var (calm, elsewhere, loud): ([Double], [Double], [Double]) = ([], [], [])
            _ = try await attack.roundTrips(100)
            for turn in 1...Self.turns {
                calm += try await attack.roundTrips(800)
                // Whoever attacked in the turn before is kept out by now.
                let bystander = try await aside.member("hostile-\(turn)")
                let member = try await attack.hub.member("hostile-\(turn)")
                elsewhere += try await attack.meanwhile(
                    Self.words(kind, attack, bystander),
                    trips: 100
                ).waits
                loud += try await attack.meanwhile(
                    Self.words(kind, attack, member),
                    trips: 100
                ).waits
            }
            let quiet = Self.p99(calm)
            let text = [
                quiet * 1_000, Self.p99(loud) * 1_000, Self.p99(loud) / quiet,
                Self.p99(loud) / Self.p99(elsewhere),
            ].map { String(format: "%.2f", $0) }
            print(
                "attack \(kind): p99 \(text[0]) ms quiet, \(text[1]) ms under attack"
                    + " (\(loud.count) round trips), ratio \(text[2]),"
                    + " \(text[3]) to the same attack on another hub,"
                    + " \(attack.hub.residentBytes >> 20) MiB"
            )
        }
        #expect(await aside.stop() == .exited(0))
    }
}
