import HTTPTypes
import HubCore
import Hummingbird
import Localisation
import Logging
import WebFrame

/// Whatever fails is told to a person: what happened, and what to do.
struct ErrorPages: RouterMiddleware {
    let house: DashboardHouse

    func handle(
        _ request: Request,
        context: DashboardContext,
        next: @concurrent (Request, DashboardContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Self.problem(error)
            if case .defect = problem {
                house.logger.error("a page failed", metadata: ["error": "\(error)"])
            }
            return try house.document(problem, to: request)
        }
    }

    private static func problem(_ error: any Error) -> DoorProblem {
        switch error {
        case let problem as DoorProblem: problem
        case let error as HTTPError where error.status == .notFound: .noSuchPage
        default: .defect
        }
    }
}

/// The page that says why there is none.
struct ErrorPage: DashboardPage {
    static let template = "error"
    let title: String
    let text: String
    /// Whether there is something to go back to.
    let isInside: Bool
}

extension DashboardHouse {
    func document(_ problem: DoorProblem, to request: Request) throws -> Response {
        // Whoever asked by another name learns nothing of what is inside.
        let visitor: Visitor? = if case .otherHost = problem { nil } else { visitor(of: request) }
        let language = visitor?.session.language ?? options.language
        let wording = Wording(language: language)
        let title = wording.say(problem.title)
        let around =
            visitor.map { self.frame(title, $0, path: request.uri.path, nil) }
            ?? DashboardFrame(title: title, language: language)
        return try document(
            ErrorPage(title: title, text: wording.say(problem.text), isInside: visitor != nil),
            around,
            language,
            problem.status
        )
    }
}
