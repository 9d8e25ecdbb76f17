import Foundation
import HTTPTypes
import HubCore
import Hummingbird
import WebFrame

/// The router of the pages.
enum DashboardRoutes {
    static func router(of house: DashboardHouse) -> Router<DashboardContext> {
        let router = Router(context: DashboardContext.self)
        // From the outside in; each throws what the error pages tell.
        router.add(middleware: HeadersGuard(adding: house.transportFields))
        router.add(middleware: ErrorPages(house: house))
        router.add(middleware: EntryGuard(house: house))
        router.add(middleware: AccessGuard(house: house))
        for route in DashboardRoute.allCases {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await house.answer(route, request, context)
            }
        }
        return router
    }
}

extension DashboardHouse {
    /// Whoever once came by TLS comes no other way.
    fileprivate var transportFields: [HTTPField] {
        guard options.isSecure else { return [] }
        return [HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")]
    }

    fileprivate func answer(
        _ route: DashboardRoute,
        _ request: Request,
        _ context: DashboardContext
    ) async throws -> Response {
        switch route {
        case .style: return Response.asset(DashboardAssets.style, type: "text/css; charset=utf-8")
        case .icon: return Response.asset(DashboardAssets.icon, type: "image/svg+xml")
        case .signInForm: return try signInForm(request)
        case .signIn: return try await signIn(request, context)
        default: break
        }
        guard let visitor = context.visitor else { throw DoorProblem.signIn }
        let form: Form? =
            if route.method == .post { try await form(request, of: visitor.session) } else { nil }
        let visit = Visit(
            visitor: visitor,
            nowSeconds: surroundings.nowSeconds(),
            path: request.uri.path,
            parameters: Dictionary(
                context.parameters.map {
                    (String($0.key), String($0.value).removingPercentEncoding ?? "")
                },
                uniquingKeysWith: { first, _ in first }
            ),
            query: request.queryForm?.values ?? [:],
            form: form
        )
        return try respond(try await answer(route, visit), to: visit)
    }

    private func answer(_ route: DashboardRoute, _ visit: Visit) async throws -> PageAnswer {
        switch route {
        case .style, .icon, .signInForm, .signIn: throw DoorProblem.noSuchPage
        case .signOut: signOut(visit)
        case .language: changeLanguage(visit)
        case .passwordForm: .page(PasswordPage(problem: nil, visit))
        case .password: try await changePassword(visit)
        case .monday: .page(try await monday(visit))
        case .members: .page(try await members(visit))
        case .member: .page(try await member(visit))
        case .accounts: .page(try await accounts(visit, problem: nil))
        case .addAccount: try await addAccount(visit)
        case .closeAccount: try await closeAccount(visit)
        case .resetPassword: try await resetPassword(visit)
        case .audit: .page(try await audit(visit))
        }
    }
}
