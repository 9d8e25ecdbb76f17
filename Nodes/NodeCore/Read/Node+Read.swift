package import Indicators
package import Localisation

/// What the console shows and keeps: each page's model is made in one look at the database.
///
/// All throw `NodeError.notEnrolled` before the cluster is a member, and `NodeError.unknownPeriod` for
/// a code that is no campaign's.
extension Node {
    /// Every kind of record with what is held of it.
    package func recordShelf(in campaign: PeriodCode?) async throws -> RecordShelf {
        try await pipeline.read(campaign) { RecordShelf($0) }
    }

    /// The records of a kind.
    package func records(
        of kind: RecordKindCode,
        in campaign: PeriodCode?
    ) async throws -> KindList {
        try await pipeline.read(campaign) { try KindList(kind, $0) }
    }

    /// The same with the form of the next one, and the record kept a moment ago.
    package func recordDesk(
        for kind: RecordKindCode,
        kept: RecordID?,
        in campaign: PeriodCode?,
        language: Language
    ) async throws -> RecordDesk {
        try await pipeline.read(campaign) { reading in
            let history = try kept.flatMap { try RecordHistory($0, reading) }
            return RecordDesk(
                list: try KindList(kind, reading),
                form: try EntryForm(kind, nil, in: language, reading),
                kept: history.flatMap { $0.kind.code == kind ? $0 : nil }
            )
        }
    }

    /// What a form for a record of a kind needs, for a new one without an identifier.
    package func recordForm(
        for kind: RecordKindCode,
        _ record: RecordID?,
        in campaign: PeriodCode?,
        language: Language
    ) async throws -> EntryForm {
        try await pipeline.read(campaign) { try EntryForm(kind, record, in: language, $0) }
    }

    /// Every version of a record; nil where there never was one.
    package func recordHistory(_ record: RecordID) async throws -> RecordHistory? {
        try await pipeline.read(nil) { try RecordHistory(record, $0) }
    }

    /// The grid of a campaign.
    package func gridSession(in campaign: PeriodCode?) async throws -> GridSession {
        try await pipeline.read(campaign) { try GridSession($0) }
    }

    /// The actions and targets of a campaign.
    package func actionPlan(in campaign: PeriodCode?) async throws -> ActionPlan {
        try await pipeline.read(campaign) { ActionPlan($0) }
    }

    /// What the records say of a campaign.
    package func seasonReview(of campaign: PeriodCode?) async throws -> SeasonReview {
        try await pipeline.read(campaign) { try SeasonReview($0) }
    }

    // MARK: Entry

    /// Adds, changes or deletes a record of a kind.
    package func enter(
        _ request: RecordRequest,
        of kind: RecordKindCode,
        author: String
    ) async throws -> EntryOutcome {
        try await pipeline.enter(request, kind: kind, author: author, in: folder)
    }

    /// Puts a record back to one of its versions; to 0, to before it was typed.
    ///
    /// - Returns: Whether that is a change.
    package func restore(
        _ record: RecordID,
        to version: Int,
        author: String
    ) async throws -> Bool {
        try await pipeline.restore(record, to: version, author: author)
    }

    /// Keeps what a panel gave some rows of the grid: all of them, or none.
    package func score(
        _ entries: [GridEntry],
        in campaign: PeriodCode,
        author: String
    ) async throws -> GridOutcome {
        try await pipeline.score(entries, in: campaign, author: author)
    }
}
