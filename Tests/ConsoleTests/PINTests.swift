import Foundation
import NodeConsole
import TestSupport
import Testing

@Suite("Le code des pages")
struct PINTests {
    private static let salt = (0..<16).map { UInt8($0) }

    @Test("no page is shown before the code, and it is asked for in every session")
    func asked() async throws {
        let console = try await LocalConsole(pin: try StoredPIN("4711", salt: Self.salt))
        let browser = try await console.enter()
        for path in ["/", "/nouveau", "/c/1/", "/c/1/publier"] {
            let reply = try await browser.get(path)
            #expect(reply.status == 303 && reply.field("location") == "/code", "\(path)")
        }
        let mark = try await Self.mark(browser)
        let wrong = try await browser.post("/code", [("code", "4712"), ("csrf", mark)])
        #expect(wrong.status == 422)
        #expect(try await browser.get("/nouveau").status == 303)
        let right = try await browser.post("/code", [("code", "4711"), ("csrf", mark)])
        #expect(right.status == 303)
        #expect(try await browser.get("/nouveau").status == 200)
        #expect(try await console.enter().get("/nouveau").field("location") == "/code")
        await console.stop()
    }

    @Test("after five wrong codes the right one waits too, in new sessions as well")
    func attempts() async throws {
        let console = try await LocalConsole(pin: try StoredPIN("4711", salt: Self.salt))
        let browser = try await console.enter()
        let mark = try await Self.mark(browser)
        for guess in 0..<5 {
            _ = try await browser.post("/code", [("code", "000\(guess)"), ("csrf", mark)])
        }
        let other = try await console.enter()
        let otherMark = try await Self.mark(other)
        for (browser, mark) in [(browser, mark), (other, otherMark)] {
            let reply = try await browser.post("/code", [("code", "4711"), ("csrf", mark)])
            #expect(reply.status == 422 && reply.body.contains("Trop d"))
        }
        console.clock.advance(31)
        let again = try await other.post("/code", [("code", "0000"), ("csrf", otherMark)])
        #expect(again.status == 422)
        console.clock.advance(31)
        let early = try await other.post("/code", [("code", "4711"), ("csrf", otherMark)])
        #expect(early.status == 422)
        console.clock.advance(31)
        let reply = try await other.post("/code", [("code", "4711"), ("csrf", otherMark)])
        #expect(reply.status == 303)
        await console.stop()
    }

    @Test("a folder keeps a hash, readable by its owner only")
    func kept() throws {
        let folder = TemporaryFolder()
        #expect(try StoredPIN.kept(in: folder.path) == nil)
        let stored = try StoredPIN("mangue verte", salt: Self.salt)
        try stored.keep(in: folder.path)
        #expect(try StoredPIN.kept(in: folder.path) == stored)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let path = folder.path(try #require(names.first))
        #expect(names.count == 1)
        #expect(
            !String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
                .contains("mangue")
        )
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((mode as? NSNumber)?.int16Value == 0o600)
        try Data("?".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: (any Error).self) { try StoredPIN.kept(in: folder.path) }
        #expect(throws: PINError.length) { try StoredPIN("123", salt: Self.salt) }
    }

    private static func mark(_ browser: Browser) async throws -> String {
        let page = try await browser.get("/code").body
        let start = try #require(page.firstRange(of: "name=\"csrf\" value=\""))
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }
}
