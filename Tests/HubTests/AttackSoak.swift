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
        case "unfinished": try attack.words("unfinished", member, "400", "60000")
        case "flood": try attack.words("flood", member, "15", "08010a00")
        case "subscribe":
            try attack.words("subscribe", member, endpoint: member.invite.newsEndpoint, "15")
        case "half": [kind, port, "5000", "15"]
        default: [kind, port, "500", "15"]
        }
    }

    /// The attacker takes its share of the same processors, whomever it attacks. Two further measures
    /// tell how much of a wait is that: the same attack on another hub of the machine, and the attack
    /// by one that takes only the processor nobody else wants, as one on another machine takes none.
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
        let bystander = try await aside.member("hostile")
        try await Attack.run { attack in
            let member = try await attack.hub.member("hostile")
            _ = try await attack.roundTrips(100)
            let quiet = Self.p99(try await attack.roundTrips(2_000))
            let elsewhere = try await attack.meanwhile(
                Self.words(kind, attack, bystander),
                trips: 200
            )
            let result = try await attack.meanwhile(Self.words(kind, attack, member), trips: 200)
            // The first one is kept out by now.
            let another = try await attack.hub.member("hostile-2")
            let remote = try await attack.meanwhile(
                ["idle"] + Self.words(kind, attack, another),
                trips: 200
            )
            let control = Self.p99(elsewhere.waits)
            let loud = Self.p99(result.waits)
            let afar = Self.p99(remote.waits)
            let text = [quiet * 1_000, loud * 1_000, loud / quiet, loud / control, afar / quiet]
                .map { String(format: "%.2f", $0) }
            print(
                "attack \(kind): p99 \(text[0]) ms quiet, \(text[1]) ms under attack"
                    + " (\(result.waits.count) round trips), ratio \(text[2]),"
                    + " \(text[3]) to the same attack on another hub,"
                    + " \(text[4]) by an attacker without processor of ours"
                    + " (\(remote.waits.count) round trips),"
                    + " \(attack.hub.residentBytes >> 20) MiB"
            )
        }
        #expect(await aside.stop() == .exited(0))
    }
}
