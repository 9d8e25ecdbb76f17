import Foundation
import HubTestSupport
import TestSupport
import Testing

/// A browser on the pages of one pineapple cluster that is a member.
struct RecordingBrowser {
    let console: LocalConsole
    let browser: Browser

    /// Enrols a cluster at a real hub, opens its pages, and closes everything at the end.
    static func with(_ body: (RecordingBrowser) async throws -> Void) async throws {
        let hub = try await BeninHub()
        let folder = TemporaryFolder()
        let node = try await hub.member("Ananas d'Allada", in: folder)
        await hub.process.stop()
        let console = try await LocalConsole([node.path], in: folder)
        try await body(RecordingBrowser(console: console, browser: try await console.enter()))
        await console.stop()
    }

    /// A page of the campaign that the tests are about.
    func page(_ path: String) async throws -> HTTPReply {
        try await browser.get("/c/1/\(path)?campagne=2025-2026")
    }

    func send(
        _ path: String,
        _ values: KeyValuePairs<String, String>,
        isSaving: Bool = false
    ) async throws -> HTTPReply {
        try await browser.post(
            "/c/1/\(path)",
            [("pour-campagne", "2025-2026")] + values.map { ($0.key, $0.value) },
            isSaving ? [("X-Grenier-Save", "1")] : []
        )
    }

    /// Sends a form that must be taken, and gives the page it leads to.
    func sent(
        _ path: String,
        _ values: KeyValuePairs<String, String>
    ) async throws -> HTTPReply {
        let reply = try await send(path, values)
        #expect(reply.status == 303, "\(reply.body)")
        let address = try #require(reply.field("location"))
        return try await browser.get(address)
    }
}

extension HTTPReply {
    /// Its words without marks and with one kind of space, as a person reads them.
    var words: String {
        body.replacing(#/<(script|style|head)[\s\S]*?<\/\1>/#, with: " ")
            .replacing(#/<[^>]*>/#, with: " ")
            .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
            .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The identifier of the record that a page says was just kept.
    func kept() throws -> String {
        let start = try #require(body.firstRange(of: "/retour\""), "\(words)")
        return String(body[..<start.lowerBound].suffix(32))
    }
}
