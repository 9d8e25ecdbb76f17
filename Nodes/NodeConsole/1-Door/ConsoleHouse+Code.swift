import Hummingbird
import Localisation
import NodeCore
import WebFrame

/// The page that asks for the code.
struct CodePage: ConsolePage {
    static let template = "code"
    let title: String
    let problem: String?
}

extension ConsoleHouse {
    func addCode(to router: Router<ConsoleContext>) {
        router.get(RouterPath(ConsoleRoutes.codePath)) { request, context in
            guard let session = context.session else { throw ConsoleProblem.noSession }
            return try await codePage(nil, request, session)
        }
        router.post(RouterPath(ConsoleRoutes.codePath)) { request, context in
            guard let session = context.session else { throw ConsoleProblem.noSession }
            let form = try await form(request, of: session)
            guard let pin = options.pin else { return Response.redirect(to: "/") }
            let wait = door.attempts.begin(atSeconds: environment.clock())
            guard wait == 0 else {
                return try await codePage(Text.consolePINWait(wait), request, session)
            }
            guard pin.matches(form["code"]) else {
                return try await codePage(Text.consolePINWrong(), request, session)
            }
            door.attempts.wasRight()
            door.change(session.id) { $0.isUnlocked = true }
            return Response.redirect(to: "/")
        }
    }

    private func codePage(
        _ problem: Message?,
        _ request: Request,
        _ session: Session
    ) async throws -> Response {
        let title = Wording(language: session.language).say(Text.consolePINTitle)
        return try document(
            CodePage(title: title, problem: problem.map(Wording(language: session.language).say)),
            try await frame(title, session: session, path: request.uri.path),
            session.language,
            problem == nil ? .ok : .unprocessableContent
        )
    }
}
