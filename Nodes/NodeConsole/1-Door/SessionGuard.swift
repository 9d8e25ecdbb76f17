import Hummingbird
import WebFrame

/// Lets in whoever has the cookie of a session, and asks for the code where there is one.
struct SessionGuard: RouterMiddleware {
    let door: ConsoleDoor

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: @concurrent (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.session = request.cookies[door.cookieName].flatMap { door.session($0.value) }
        let path = request.uri.path
        guard !Self.open.contains(path) else { return try await next(request, context) }
        guard let session = context.session else { throw ConsoleProblem.noSession }
        guard session.isUnlocked || path == ConsoleRoutes.codePath else {
            return Response.redirect(to: ConsoleRoutes.codePath)
        }
        return try await next(request, context)
    }

    /// What holds nothing of anybody.
    private static let open: Set<String> = [
        ConsoleRoutes.entryPath, ConsoleAssets.stylePath, ConsoleAssets.scriptPath,
        ConsoleAssets.iconPath, ConsoleAssets.sheetStylePath,
        ConsoleAssets.entryStylePath, ConsoleAssets.entryScriptPath,
    ]
}
