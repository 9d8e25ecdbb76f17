import Foundation
import TestSupport
import Testing

/// What a browser with a session's cookie does.
struct Browser: Sendable {
    let console: LocalConsole
    let cookie: String

    func get(_ path: String, _ fields: [(String, String)] = []) async throws -> HTTPReply {
        try await HTTPCall(
            path: path,
            host: "127.0.0.1:\(console.port)",
            fields: [("Cookie", cookie)] + fields
        ).send(port: console.port)
    }

    /// Sends a form with the mark that a page of ours carries; a field `csrf` replaces it.
    func post(
        _ path: String,
        _ values: [(String, String)],
        _ fields: [(String, String)] = []
    ) async throws -> HTTPReply {
        var values = values
        if !values.contains(where: { $0.0 == "csrf" }) {
            values.append(("csrf", try await mark()))
        }
        let body = values.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }
            .joined(separator: "&")
        return try await HTTPCall(
            method: "POST",
            path: path,
            host: "127.0.0.1:\(console.port)",
            fields: [("Cookie", cookie)] + fields,
            body: body
        ).send(port: console.port)
    }

    /// The mark of the session, as it stands in any form.
    func mark() async throws -> String {
        let page = try await get("/nouveau").body
        let start = try #require(page.firstRange(of: "name=\"csrf\" value=\""))
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
