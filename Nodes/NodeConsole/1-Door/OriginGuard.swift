import HTTPTypes
import Hummingbird
import WebFrame

/// Takes forms from our own pages only.
struct OriginGuard: RouterMiddleware {
    let door: ConsoleDoor

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: @concurrent (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        if request.method != .get, request.method != .head,
            !RequestChecks.isFromOurPage(
                request.headers,
                origins: door.hosts.map { "http://" + $0 }
            )
        {
            throw ConsoleProblem.elsewhere
        }
        return try await next(request, context)
    }
}
