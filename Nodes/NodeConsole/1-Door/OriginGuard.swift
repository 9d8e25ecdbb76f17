import HTTPTypes
import Hummingbird

/// Takes forms from our own pages only.
///
/// Browsers name the origin of what they post. It is `null` where a page keeps its address to itself,
/// as ours do: then the browser's own word that the page is of the same origin is needed. A program
/// that says nothing still needs the cookie and the form's mark.
struct OriginGuard: RouterMiddleware {
    let door: ConsoleDoor

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: @concurrent (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        if request.method != .get, request.method != .head, !isOurs(request.headers) {
            throw ConsoleProblem.elsewhere
        }
        return try await next(request, context)
    }

    private func isOurs(_ fields: HTTPFields) -> Bool {
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { fields[$0] }
        if let site, site != "same-origin" { return false }
        guard let origin = fields[.origin] else { return true }
        if origin == "null" { return site == "same-origin" }
        return door.hosts.contains { origin == "http://" + $0 }
    }
}
