import ClusterProtocol
import HubCore
import HubTestSupport
import Indicators

/// A small bank: two filières, three zones, some who have reported and some who have not.
struct Bank {
    let local: LocalHub
    private(set) var outboxes: [String: Outbox] = [:]

    init() throws { local = try LocalHub(setup: GateExample.setup()) }

    /// A member that has reported nothing.
    @discardableResult
    mutating func member(
        _ name: String,
        zone: String,
        filiere: String = "riz",
        owner: String? = nil,
        since: String = "2020-01-01"
    ) async throws -> ClusterID {
        let member = try await local.member(
            name,
            zone: zone,
            filiere: filiere,
            owner: owner,
            since: since
        )
        outboxes[name] = Outbox(member)
        return try cluster(name)
    }

    func cluster(_ name: String) throws -> ClusterID {
        guard let cluster = outboxes[name]?.member.cluster else {
            throw Unexpected(what: "no \(name)")
        }
        return cluster
    }

    /// Reports a period.
    mutating func report(
        _ name: String,
        _ period: String,
        revision: UInt32 = 1,
        _ values: [IndicatorCode: Int64] = [:],
        level: Grade? = nil
    ) async throws {
        guard var outbox = outboxes[name] else { throw Unexpected(what: "no \(name)") }
        var entries = values.mapValues { SummaryEntry.value($0) }
        if let level { entries["level"] = .grade(level) }
        let summary = SummaryCodec(catalogue: outbox.member.catalogue).wire(
            SummaryContent(period: PeriodCode(period), entries: entries),
            revision: revision
        )
        let sealed = try outbox.seal([summary])
        let refused = try await local.put(Put(batches: [sealed]), from: outbox.member)
        guard refused.isEmpty else { throw Unexpected(what: "\(refused)") }
        outboxes[name] = outbox
    }
}
