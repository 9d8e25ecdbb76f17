import HTTPTypes
import Hummingbird
import Localisation
import Logging
import WebFrame

/// Whatever fails is told to a person: what happened, and what to do.
struct ErrorPages: RouterMiddleware {
    let house: ConsoleHouse

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: @concurrent (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Self.problem(error)
            if case .defect = problem {
                context.logger.error("a page failed", metadata: ["error": "\(error)"])
            }
            return try await house.document(problem, to: request)
        }
    }

    private static func problem(_ error: any Error) -> ConsoleProblem {
        switch error {
        case let problem as ConsoleProblem: problem
        case let error as HTTPError where error.status == .notFound: .noSuchPage
        case let error as any Explained: .defect(error.message)
        default: .defect(nil)
        }
    }
}

/// The page that says why there is none.
struct ErrorPage: ConsolePage {
    static let template = "error"
    let title: String
    let text: String
    /// Whether there is something to go back to.
    let isInside: Bool
}

extension ConsoleHouse {
    func document(_ problem: ConsoleProblem, to request: Request) async throws -> Response {
        let session = request.cookies[door.cookieName].flatMap { door.session($0.value) }
        let language = session?.language ?? options.language
        let title = Wording(language: language).say(problem.title)
        if let name = HTTPField.Name(Self.savingField), request.headers[name] != nil {
            return Self.notSaved(
                [FormProblem(field: nil, text: Wording(language: language).say(problem.text))],
                problem.status
            )
        }
        // Whoever asked by another name learns nothing of what is inside.
        let isInside = if case .otherHost = problem { false } else { session?.isUnlocked ?? false }
        return try document(
            ErrorPage(
                title: title,
                text: Wording(language: language).say(problem.text),
                isInside: isInside
            ),
            try await frame(
                title,
                session: isInside ? session : nil,
                path: request.uri.path
            ),
            language,
            problem.status
        )
    }
}
