import Hummingbird
import WebFrame

/// Answers only what was asked of this machine by its own name.
struct HostGuard: RouterMiddleware {
    let door: ConsoleDoor

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: @concurrent (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        guard RequestChecks.isAsked(request, of: door.hosts) else {
            throw ConsoleProblem.otherHost
        }
        return try await next(request, context)
    }
}
