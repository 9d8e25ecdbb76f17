import Countries
import Foundation
import Indicators
import Localisation
import NodeCore

/// A node of a rice cluster under Benin's catalogue, for what pages read and keep.
struct ReadingNode {
    /// The campaign the tests are about; the days of others are known too.
    static let campaign = PeriodCode("2025-2026")

    let node: Node
    let recording: RecordingNode

    static func with(_ body: (ReadingNode) async throws -> Void) async throws {
        let hub = try await FakeHub()
        hub.start()
        let recording = try await RecordingNode(
            at: hub,
            catalogue: NationalCatalogue.benin.document
        )
        try await body(ReadingNode(node: try await recording.opened(), recording: recording))
        try recording.close()
        await hub.stop()
    }

    /// A delivery of 100 kg of paddy, 90 of them kept, with other fields where they are given.
    func delivery(_ fields: [String: String] = [:]) async throws -> EntryOutcome {
        let whole = [
            "date": "01/07/2025", "product": "paddy", "delivered": "100", "accepted": "90",
            "price": "250", "market": "local",
        ]
        return try await node.enter(
            .add(kind: "delivery", fields: whole.merging(fields) { $1 }),
            of: "delivery",
            author: "Awa"
        )
    }

    func score(_ entries: [GridEntry]) async throws -> GridOutcome {
        try await node.score(entries, in: Self.campaign, author: "Awa")
    }

    func rows() async throws -> [IndicatorCode: GridSession.Row] {
        let session = try await node.gridSession(in: Self.campaign)
        return Dictionary(
            session.rows.map { ($0.indicator.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension EntryOutcome {
    /// The record that was kept.
    var id: RecordID? {
        if case .kept(let id, _) = self { id } else { nil }
    }

    /// What was refused, by field.
    var problems: [String: [String]] {
        guard case .refused(let problems) = self else { return [:] }
        return Dictionary(grouping: problems) { $0.field?.rawValue ?? "" }
            .mapValues { $0.map { $0.reason.rendered(in: .french) } }
    }
}

extension GridEntry {
    init(_ code: IndicatorCode, _ level: String, _ evidence: Evidence = .declared) {
        self.init(
            indicator: code,
            level: level,
            evidence: evidence.rawValue,
            reference: "",
            note: ""
        )
    }
}
