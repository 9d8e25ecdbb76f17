import HTTPTypes
import HubCore
import Hummingbird
import WebFrame

/// Answers what was asked by one of the hub's names, from its own pages, and not too often.
struct EntryGuard: RouterMiddleware {
    let house: DashboardHouse

    func handle(
        _ request: Request,
        context: DashboardContext,
        next: @concurrent (Request, DashboardContext) async throws -> Response
    ) async throws -> Response {
        let address = house.address(of: request, context)
        guard house.requests.admits(address, atSeconds: house.surroundings.monotonicSeconds())
        else { throw DoorProblem.tooMany }
        guard RequestChecks.isAsked(request, of: house.hosts) else { throw DoorProblem.otherHost }
        if request.method != .get, request.method != .head,
            !RequestChecks.isFromOurPage(request.headers, origins: house.origins)
        {
            throw DoorProblem.elsewhere
        }
        return try await next(request, context)
    }
}

extension DashboardHouse {
    /// The address a request is counted under.
    func address(of request: Request, _ context: DashboardContext) -> String {
        ClientAddress.of(
            peer: context.peer,
            forwarded: HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] },
            isBehindProxy: options.isBehindProxy
        )
    }
}
