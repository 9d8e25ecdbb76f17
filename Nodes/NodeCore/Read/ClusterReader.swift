import GRDB
package import Indicators

/// What a screen reads of a node: typed values, in one place, and nothing that writes.
///
/// Writing goes through `Node.attempt`, which is the command line's own way in.
package struct ClusterReader: Sendable {
    private let pipeline: NodePipeline

    init(_ pipeline: NodePipeline) { self.pipeline = pipeline }

    /// The cluster, or nil before an enrolment.
    package func facts() async throws -> ClusterFacts? {
        do {
            return ClusterFacts(try await pipeline.store.membership())
        } catch NodeError.notEnrolled {
            return nil
        }
    }

    /// The cluster's name, or nil before an enrolment.
    package func name() async throws -> String? {
        try await pipeline.store.read { db in
            try String.fetchOne(db, sql: "SELECT name FROM membership ORDER BY serial DESC")
        }
    }

    /// Records that stand: of a kind or of all, of a period or of all.
    ///
    /// - Throws: When the catalogue has no such kind or period.
    package func records(
        _ kind: RecordKindCode?,
        in period: PeriodCode?
    ) async throws -> [HeldRecord] {
        try await pipeline.records(kind?.rawValue, period?.rawValue).0
    }

    /// A record that stands, or nil.
    package func record(_ id: RecordID) async throws -> HeldRecord? {
        try await pipeline.store.read { [store = pipeline.store] db in
            try store.heldRecord(id, in: db)
        }
    }

    /// Every version of a record, the oldest first; empty when there never was one.
    package func history(of id: RecordID) async throws -> [RecordChange] {
        try await pipeline.store.read { [store = pipeline.store] db in
            try store.history(of: id, in: db)
        }
    }

    /// The last changes of records, the newest first.
    package func lastChanges(limit: Int) async throws -> [RecordChange] {
        try await pipeline.store.read { [store = pipeline.store] db in
            try store.lastChanges(limit: limit, in: db)
        }
    }

    /// What the records say of a period; nil while nothing is recorded.
    package func review(of period: PeriodCode?) async throws -> Review? {
        do {
            return try await pipeline.review(period).0
        } catch NodeError.nothingRecorded {
            return nil
        }
    }

    /// The levels that records give the grid in a campaign.
    package func levels(in period: PeriodCode) async throws -> [IndicatorCode: ComputedLevel] {
        try await pipeline.levels(in: period)
    }

    /// Seconds since 1970 on this machine's clock.
    package var nowSeconds: Int64 { pipeline.environment.clock() }

    /// Today, in Benin's time and in UTC alike to the hour.
    package var today: CalendarDate {
        CalendarDate(daysSince1970: Int(pipeline.environment.clock() / 86_400))
    }
}

extension Node {
    /// What a screen reads of it.
    package var reader: ClusterReader { ClusterReader(pipeline) }
}
