import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators
import Messaging
import Statistics
import TestSupport
import Testing

/// A root, two hubs below it, and members at both.
final class Tree {
    static let western = ["wargabinangun", "langan", "gunungwangi"]
    static let eastern = ["malausma", "sukaambit", "ciwangi"]

    let root: HubProcess
    let west: HubProcess
    let east: HubProcess
    let members: [MemberIdentity]
    private var outboxes: [PartyID: Outbox] = [:]

    init() async throws {
        root = try HubProcess()
        try await root.start()
        west = try await root.child("BRCA ouest", zones: Self.western)
        east = try await root.child("BRCA est", zones: Self.eastern)
        var members: [MemberIdentity] = []
        for number in 0..<6 {
            members.append(try await west.member("ouest \(number)", zone: "langan"))
            members.append(try await east.member("est \(number)", zone: "ciwangi"))
        }
        self.members = members
    }

    /// One batch of each member.
    func publish(period: String, revision: UInt32 = 1, value: Int64 = 500) async throws -> [Sealed]
    {
        var sealed: [Sealed] = []
        for (number, member) in members.enumerated() {
            sealed.append(
                try await publish(
                    member,
                    period: period,
                    revision: revision,
                    value: value + Int64(number)
                )
            )
        }
        return sealed
    }

    func publish(
        _ member: MemberIdentity,
        period: String,
        revision: UInt32 = 1,
        value: Int64 = 500
    ) async throws -> Sealed {
        let sealed = try outboxes[member.node, default: Outbox(member)].seal([
            member.summary(period, revision: revision, ["r.urea": value, "r.size": 2_000])
        ])
        let link = try await MemberLink(member)
        _ = try await link.greet(member.hello())
        let answer = try await link.put(Put(batches: [sealed]))
        #expect(answer.refused.isEmpty)
        #expect(answer.ack?.receipts.count == 1)
        await link.dealer.close()
        return sealed
    }

    /// Whether the root's journal comes to hold that many batches, and no more.
    func arrives(_ count: Int) async throws -> Bool {
        let isThere = try await eventually {
            try await root.journalRows() >= count
        }
        return try await root.journalRows() == count && isThere
    }

    /// The national figure of urea in the last release.
    func national(_ period: String) async throws -> JSONDocument {
        let document = try await root.done(.export(ExportRequest(period: period)))
        let cell = document["cells"].list.first {
            $0["level"].text == "national" && $0["indicator"].text == "r.urea"
        }
        return try #require(cell)
    }

    /// Every hub below comes to hold the release, cell for cell.
    func checkRelayed(_ release: String) async throws {
        let expected = try await root.done(.export(ExportRequest(release: release)))
        for hub in [west, east] {
            let isHeld = try await eventually {
                try await hub.done(.status)["releaseHeld"].text == release
            }
            #expect(isHeld)
            let held = try await hub.done(.export(ExportRequest(release: release)))
            #expect(try held["cells"].canonical() == expected["cells"].canonical())
            #expect(try held["release"].canonical() == expected["release"].canonical())
        }
    }

    /// A member fetches the slices of its zone and the national ones from its BRCA, and checks
    /// each against the federation key of its invite.
    func checkMemberVerifies(_ member: MemberIdentity, release: UInt64) async throws {
        let zone = try #require(member.certificate.cluster?.zone)
        let link = try await MemberLink(member)
        let welcome = try await link.greet(member.hello())
        #expect(welcome.standing.release == release)
        let verifier = ReleaseVerifier(federation: member.invite.federation)
        for place in [nil, zone] {
            var position = 0
            var remaining = 1
            let part = ReleaseQuery.Part.area(filiere: "riz", zone: place)
            try await link.send(.fetch(.release(ReleaseQuery(number: release, part: part))))
            while remaining > 0 {
                guard case .slice(.release(let slice)) = await link.next() else {
                    Issue.record("no slice")
                    return
                }
                let manifest = try verifier.manifest(slice.manifest, chain: slice.chain)
                let leaf = try #require(slice.leaf)
                let verified = try verifier.slice(leaf, of: manifest)
                #expect(verified.key.area.part == place)
                #expect(slice.query.from == position)
                var altered = leaf.bytes
                altered[altered.count / 2] ^= 1
                #expect(throws: ProtocolError.self) {
                    try verifier.slice(
                        SliceOfRelease.Leaf(bytes: altered, index: leaf.index, proof: leaf.proof),
                        of: manifest
                    )
                }
                position += 1
                remaining = slice.remaining
            }
        }
        await link.dealer.close()
    }

    func stopAll() async throws -> [ChildProcess.Ending?] {
        [await west.stop(), await east.stop(), await root.stop()]
    }
}
