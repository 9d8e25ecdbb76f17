import HTTPTypes
import Hummingbird

/// What every answer says to the browser: nothing from elsewhere, nothing kept, nothing framed.
struct HeadersGuard: RouterMiddleware {
    static let fields: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                + "object-src 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (.cacheControl, "no-store"),
        (.crossOriginResourcePolicy, "same-origin"),
    ]
    static let named = [
        ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: @concurrent (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fields { response.headers[name] = value }
        for (name, value) in Self.named {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        return response
    }
}
