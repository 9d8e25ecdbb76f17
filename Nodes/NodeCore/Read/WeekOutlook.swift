import ClusterProtocol
import Exchange
import Foundation
import GRDB
package import Indicators

/// What asks for somebody's attention this week, from what presses to what is only news.
package struct WeekOutlook: Sendable {
    /// A campaign that has ended or soon will, and its summary.
    package struct Due: Sendable {
        /// How its summary stands.
        package enum State: Sendable, Hashable {
            /// Nothing is recorded of it.
            case empty
            /// Nothing of it was ever published.
            case unpublished
            /// What is recorded is not what was published.
            case changed
            /// What is recorded was published.
            case published
        }

        /// The campaign.
        package let period: Period
        /// How its summary stands.
        package let state: State
        /// Days until its last day; negative once it is over; nil without a calendar.
        package let daysToEnd: Int?
        /// Days until its summary is expected; negative once it is late; nil without a calendar.
        package let daysToDue: Int?

        /// Whether the summary should be there by now.
        package var isLate: Bool {
            (daysToDue.map { $0 < 0 } ?? false) && (state == .empty || state == .unpublished)
        }
    }

    /// What the campaign in hand still lacks.
    package struct Missing: Sendable {
        /// Rows of the grid that are scored, of how many; nil without a grid.
        package let grid: (scored: Int, rows: Int)?
        /// Rows on which the panel and the records disagree.
        package let disputed: Int
        /// Kinds of records that figures are made of and of which there is none.
        package let kinds: [RecordKind]
        /// Actions whose last day is over.
        package let lateActions: Int
    }

    /// A change of a record.
    package struct Change: Sendable {
        package let record: RecordID
        package let kind: RecordKind
        /// Its name among others; nil when it was deleted.
        package let title: BilingualText?
        package let atSeconds: Int64
        package let author: String
    }

    /// A release that came.
    package struct News: Sendable {
        /// As people name it.
        package let release: String
        /// The day its figures were taken.
        package let asOf: CalendarDate?
        /// Whether its figures may still change much.
        package let isProvisional: Bool
    }

    /// How the exchange stands.
    package let exchange: ExchangeFacts
    /// The campaign in hand.
    package let campaign: CampaignChoice
    /// The campaign in hand and the one before, the latest first.
    package let dues: [Due]
    /// Other periods that could be published: months and quarters.
    package let others: [Period]
    /// What the campaign in hand lacks.
    package let missing: Missing
    /// Changes of the last seven days, the newest first.
    package let changes: [Change]
    /// The newest release held.
    package let news: News?

    init(_ reading: Reading, exchange: ExchangeFacts, nowSeconds: Int64) throws {
        let publication = try PublicationOutlook(reading)
        self.exchange = exchange
        campaign = reading.campaign
        dues = reading.campaign.series(of: 2).reversed().map {
            Due($0, publication, on: reading.campaign.today)
        }
        others = publication.sheets.filter {
            if $0.state == .new, $0.entries.isEmpty { return false }
            if case .unchanged = $0.state { return false }
            let isOver = $0.period.end.map { $0 < reading.campaign.today } ?? true
            return $0.period.kind != .campaign && isOver
        }.map(\.period)
        missing = try Missing(reading)
        changes = try Self.changes(reading, sinceSeconds: nowSeconds - 7 * 86_400)
        news = try reading.store.latestManifest(as: reading.membership, in: reading.db).map {
            News(
                release: $0.id,
                asOf: CalendarDate(iso: $0.asOf),
                isProvisional: $0.state == .provisional
            )
        }
    }

    /// As many as anybody reads.
    private static let changesMax = 100

    private static func changes(
        _ reading: Reading,
        sinceSeconds: Int64
    ) throws -> [Change] {
        try reading.store.lastChanges(limit: changesMax, in: reading.db)
            .filter { $0.atSeconds >= sinceSeconds }
            .compactMap { change in
                guard let kind = reading.catalogue.recordKind(change.kind) else { return nil }
                return Change(
                    record: change.id,
                    kind: kind,
                    title: change.values.map {
                        RecordTitle(
                            HeldRecord(id: change.id, kind: change.kind, values: $0),
                            kind,
                            in: reading.catalogue
                        ).text
                    },
                    atSeconds: change.atSeconds,
                    author: change.author
                )
            }
    }
}

extension WeekOutlook.Due {
    fileprivate init(
        _ period: Period,
        _ publication: PublicationOutlook,
        on today: CalendarDate
    ) {
        self.period = period
        state =
            switch publication.sheets.first(where: { $0.period.code == period.code }) {
            case nil: .empty
            // All that there is is kept back: nobody is asked to publish it.
            case let sheet? where sheet.state == .new && sheet.entries.isEmpty: .published
            case let sheet?: Self.state(of: sheet.state)
            }
        daysToEnd = period.end.map { $0.daysSince1970 - today.daysSince1970 }
        daysToDue = period.due.map { $0.daysSince1970 - today.daysSince1970 }
    }

    private static func state(of state: PublicationOutlook.State) -> State {
        switch state {
        case .new: .unpublished
        case .changed: .changed
        case .unchanged: .published
        }
    }
}

extension WeekOutlook.Missing {
    fileprivate init(_ reading: Reading) throws {
        if reading.catalogue.grid() != nil {
            let session = try GridSession(reading)
            grid = (session.scored, session.rows.count)
            disputed = session.rows.count { $0.isDisputed }
        } else {
            grid = nil
            disputed = 0
        }
        kinds = reading.catalogue.records.filter { kind in
            reading.calculator.records(kind.code, in: reading.period).isEmpty
                && reading.catalogue.indicators.contains {
                    $0.periodKind == .campaign && $0.protection != .ordinal
                        && $0.protection != .binary && $0.formula?.reads(kind.code) == true
                }
        }
        lateActions = ActionPlan(reading).items.count { $0.urgency == .late }
    }
}

extension NodeStore {
    /// The signed head of the newest release held whole, or nil.
    func latestManifest(as membership: Membership, in db: Database) throws -> ReleaseManifest? {
        guard let latest = try latestRelease(in: db),
            let row = try Row.fetchOne(
                db,
                sql: "SELECT manifest, chain FROM release WHERE number = ?",
                arguments: [Int64(clamping: latest.number)]
            )
        else { return nil }
        return try ReleaseVerifier(federation: membership.parent.federation).manifest(
            try SealedStorage.one(row["manifest"]),
            chain: try SealedStorage.list(row["chain"])
        )
    }
}
