package import HTTPTypes
package import Hummingbird

/// What every answer says to the browser: nothing from elsewhere, nothing kept, nothing framed.
package struct HeadersGuard<Context: RequestContext>: RouterMiddleware {
    private let fields: [HTTPField]

    /// Takes what is said besides, such as that only TLS may be spoken.
    package init(adding others: [HTTPField] = []) {
        fields = HeaderFields.all + others
    }

    /// Answers as the page does, with the fields set.
    package func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in fields { response.headers[field.name] = field.value }
        return response
    }
}

/// The fields themselves.
private enum HeaderFields {
    static let all: [HTTPField] =
        [
            HTTPField(
                name: .contentSecurityPolicy,
                value: "default-src 'self'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'; object-src 'none'"
            ),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
            HTTPField(name: .cacheControl, value: "no-store"),
            HTTPField(name: .crossOriginResourcePolicy, value: "same-origin"),
        ]
        + [
            ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ].compactMap { name, value in
            HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
        }
}
