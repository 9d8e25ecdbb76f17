import Localisation
import NodeCore

/// The season review.
enum SeasonPages {
    static let path = "bilan"

    static func add(to routes: PageRoutes) {
        routes.get(path) { .page(try await season($0)) }
    }

    private static func season(_ visit: Visit) async throws -> SeasonPage {
        let review = try await visit.node.seasonReview(of: visit.campaign)
        return SeasonMaker(visit: visit, review: review).page()
    }
}
