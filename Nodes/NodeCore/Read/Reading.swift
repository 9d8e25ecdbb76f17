import ClusterProtocol
import GRDB
import Indicators

/// What a page is made from: one look at the database, so that its parts agree.
struct Reading {
    let membership: Membership
    let calculator: Calculator
    let campaign: CampaignChoice
    let store: NodeStore
    let db: Database

    var catalogue: Catalogue { membership.catalogue }
    var filiere: FiliereCode { calculator.filiere }
    var period: PeriodCode { campaign.chosen.code }

    func kind(_ code: RecordKindCode) throws(NodeError) -> RecordKind {
        guard let kind = catalogue.recordKind(code) else {
            let known = RecordForm.list(catalogue.records.map { ($0.code.rawValue, $0.label) })
            throw .noSuchKind(code.rawValue, known: known)
        }
        return kind
    }
}

extension Reading {
    /// - Throws: `NodeError`, when the node is not enrolled or the campaign is none.
    init(
        _ campaign: PeriodCode?,
        on today: CalendarDate,
        from store: NodeStore,
        in db: Database
    ) throws {
        let membership = try store.membership(in: db)
        calculator = try store.heldCalculator(as: membership, on: today, in: db)
        self.campaign = try CampaignChoice(
            campaign,
            in: membership.catalogue,
            of: calculator.filiere,
            today: today
        )
        self.membership = membership
        self.store = store
        self.db = db
    }
}

extension NodePipeline {
    /// Makes a page's model.
    ///
    /// - Throws: `NodeError`, when the node is not enrolled or the campaign is none.
    func read<Model: Sendable>(
        _ campaign: PeriodCode?,
        _ make: @escaping @Sendable (Reading) throws -> Model
    ) async throws -> Model {
        try await store.read { [store, today] db in
            try make(Reading(campaign, on: today, from: store, in: db))
        }
    }
}
