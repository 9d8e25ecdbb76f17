import HTTPTypes
import Hummingbird

/// Answers only what was asked of this machine by its own name.
///
/// A name of the Internet that somebody points at 127.0.0.1 makes a page of theirs look like a page
/// of ours to the browser; the host it asks for betrays it.
struct HostGuard: RouterMiddleware {
    let door: ConsoleDoor

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: @concurrent (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority, door.hosts.contains(host.lowercased()),
            HTTPField.Name("Host").map({ request.headers[$0] }) == .some(nil)
        else { throw ConsoleProblem.otherHost }
        return try await next(request, context)
    }
}
