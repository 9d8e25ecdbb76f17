import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators
import Testing

/// A root without sockets, its members and what they publish, on a clock that moves.
final class Country {
    let hub: LocalHub
    private var outboxes: [PartyID: Outbox] = [:]
    private(set) var members: [String: MemberIdentity] = [:]
    private var revisions: [String: UInt32] = [:]

    init() throws { hub = try LocalHub(setup: GateExample.setup()) }

    @discardableResult
    func join(
        _ name: String,
        zone: String = "nord",
        filiere: String = "riz",
        owner: String? = nil,
        since: String = "2020-01-01"
    ) async throws -> MemberIdentity {
        let member = try await hub.member(
            name,
            zone: zone,
            filiere: filiere,
            owner: owner,
            since: since
        )
        members[name] = member
        return member
    }

    /// So many members of a filière in a zone, each with a report of the campaign.
    func settle(
        _ count: Int,
        zone: String,
        filiere: String = "riz",
        period: String = "c1"
    )
        async throws
    {
        for number in 0..<count {
            let name = "\(filiere) \(zone) \(number)"
            if members[name] == nil { try await join(name, zone: zone, filiere: filiere) }
            try await report(name, ["sold": Int64(100 + 3 * number), "level": 2], period: period)
        }
    }

    func report(
        _ name: String,
        _ values: [IndicatorCode: Int64],
        period: String = "c1"
    ) async throws {
        let member = try #require(members[name])
        let revision = revisions["\(name) \(period)", default: 0] + 1
        revisions["\(name) \(period)"] = revision
        let sealed = try outboxes[member.node, default: Outbox(member)].seal([
            SummaryCodec(catalogue: member.catalogue).wire(
                SummaryContent(
                    period: PeriodCode(period),
                    entries: Dictionary(
                        uniqueKeysWithValues: values.map { code, value in
                            (code, code == "level" ? Self.grade(value) : .value(value))
                        }
                    )
                ),
                revision: revision
            )
        ])
        #expect(try await hub.put(Put(batches: [sealed]), from: member).isEmpty)
    }

    private static func grade(_ value: Int64) -> SummaryEntry {
        .grade(Grade(declared: Level(rawValue: Int(value)) ?? .one, evidence: .declared))
    }

    func cluster(_ name: String) throws -> String {
        try #require(members[name]?.cluster).hex
    }

    /// A release on its day, or before it.
    @discardableResult
    func release(isForced: Bool = false) async throws -> JSONDocument {
        try await hub.done(.release(isForced ? HubProcess.releaseAgain : HubProcess.release))
    }

    /// A cell of a document.
    func cell(
        _ document: JSONDocument,
        _ indicator: String,
        filiere: String = "riz",
        zone: String? = nil,
        period: String = "c1"
    ) -> JSONDocument? {
        document["cells"].list.first {
            $0["indicator"].text == indicator && $0["filiere"].text == filiere
                && $0["zone"].text == zone && $0["period"].text == period
        }
    }

    /// Who is in the last row of the ledger for a national figure, with which version.
    func contributors(
        _ indicator: String,
        filiere: String = "riz",
        zone: String? = nil,
        period: String = "c1"
    ) async throws -> [String: Int] {
        let rows = try await hub.done(.ledger)["rows"].list.filter {
            $0["indicator"].text == indicator && $0["filiere"].text == filiere
                && $0["zone"].text == zone && $0["period"].text == period
        }
        return (rows.last?["contributors"].list ?? []).reduce(into: [:]) {
            $0[$1["id"].text ?? ""] = $1["version"].int
        }
    }
}
