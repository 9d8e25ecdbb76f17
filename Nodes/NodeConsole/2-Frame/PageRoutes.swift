import Foundation
import Hummingbird
import Localisation
import NodeCore
import WebFrame

/// Where pages are put.
///
/// A path such as `grille/{axis}` stands under `/c/N/`.
///
/// A page's code sees values only: the visit, the form, the answer. What is true of every page — the
/// session, the form's mark, going elsewhere after a form, what the script is told — is done here.
struct PageRoutes {
    typealias Page = @Sendable (Visit) async throws -> PageAnswer
    typealias Post = @Sendable (Visit, Form) async throws -> PageAnswer

    let house: ConsoleHouse
    let router: Router<ConsoleContext>

    /// A page to look at.
    func get(_ path: String, _ page: @escaping Page) {
        router.get(RouterPath(Self.root + path)) { [house] request, context in
            guard let visit = try await house.visit(request, context) else {
                return Response.redirect(to: house.startAddress(context.parameters.get("cluster")))
            }
            return try await house.respond(try await page(visit), to: request, of: visit.session) {
                try await house.frame(of: visit, $0)
            }
        }
    }

    /// A form that is sent; with a file of so many bytes at most where it takes one.
    func post(_ path: String, fileBytesMax: Int? = nil, _ post: @escaping Post) {
        router.post(RouterPath(Self.root + path)) { [house] request, context in
            guard let visit = try await house.visit(request, context) else {
                return Response.redirect(to: house.startAddress(context.parameters.get("cluster")))
            }
            let form = try await house.form(
                request,
                of: visit.session,
                fileBytesMax: fileBytesMax
            )
            return try await house.respond(
                try await post(visit, form),
                to: request,
                of: visit.session
            ) { try await house.frame(of: visit, $0) }
        }
    }

    private static let root = "/c/{cluster}/"
}

extension ConsoleHouse {
    /// Nil while the cluster is a member of no hub.
    fileprivate func visit(_ request: Request, _ context: ConsoleContext) async throws -> Visit? {
        guard let session = context.session else { throw ConsoleProblem.noSession }
        guard let number = context.parameters.get("cluster", as: Int.self),
            let node = roster.node(number)
        else { throw ConsoleProblem.noSuchPage }
        guard let facts = try await node.facts() else { return nil }
        return Visit(
            house: self,
            session: session,
            number: number,
            node: node,
            facts: facts,
            path: request.uri.path,
            parameters: Dictionary(
                context.parameters.map {
                    (String($0.key), String($0.value).removingPercentEncoding ?? "")
                },
                uniquingKeysWith: { first, _ in first }
            ),
            query: request.query
        )
    }
}
