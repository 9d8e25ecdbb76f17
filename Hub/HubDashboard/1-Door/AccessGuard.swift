import ClusterProtocol
import HTTPTypes
import HubCore
import Hummingbird
import WebFrame

/// Lets through who may have the page that is asked for, and nobody else.
///
/// It knows the routes by their table alone: one that was put on the router without standing there is
/// answered as if it did not exist.
struct AccessGuard: RouterMiddleware {
    let house: DashboardHouse

    func handle(
        _ request: Request,
        context: DashboardContext,
        next: @concurrent (Request, DashboardContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visitor = house.visitor(of: request)
        let today = DayNumber(secondsSince1970: house.surroundings.nowSeconds())
        let route = context.endpointPath.flatMap { Self.routes[Key(request.method, $0)] }
        switch Access.verdict(on: route, for: context.visitor?.account, today: today) {
        case .allowed: return try await next(request, context)
        case .noSuchPage: throw DoorProblem.noSuchPage
        case .refused: throw DoorProblem.refused
        case .signIn:
            guard request.method == .get else { throw DoorProblem.signIn }
            return Response.redirect(to: DashboardRoute.signInForm.path)
        case .changePassword:
            guard request.method == .get else { throw DoorProblem.changePassword }
            return Response.redirect(to: DashboardRoute.passwordForm.path)
        }
    }

    private struct Key: Hashable {
        let method: String
        let path: String

        init(_ method: HTTPRequest.Method, _ path: String) {
            self.method = method.rawValue
            self.path = path
        }
    }

    private static let routes = Dictionary(
        DashboardRoute.allCases.map {
            (Key($0.method, RouterPath($0.path).description), $0)
        },
        uniquingKeysWith: { first, _ in first }
    )
}

extension DashboardHouse {
    /// Who sent a request, if they are signed in and their account still opens something.
    func visitor(of request: Request) -> Visitor? {
        let now = surroundings.nowSeconds()
        guard let cookie = request.cookies[cookieName],
            let session = sessions.use(cookie.value, atSeconds: now),
            let held = hub.accounts[session.login],
            held.account.isOpen(on: DayNumber(secondsSince1970: now))
        else { return nil }
        return Visitor(
            session: session,
            account: held.account,
            previousVisitSeconds: held.previousVisitSeconds
        )
    }
}
