import TestSupport

/// The pages of a node as the real command serves them, opened as a browser does.
package final class ServedConsole: Sendable {
    /// From the start of the process to the address it prints.
    package let wait: Duration
    package let process: ChildProcess
    private let port: Int
    private let cookie: String
    private let mark: String

    /// Starts `grenier-node run`, follows the address it prints and keeps the session's cookie and mark.
    package init(of node: NodeFolder, environment: [String: String] = [:]) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let process = try ChildProcess(
            "grenier-node",
            ["run", "--dir", node.path],
            environment: environment
        )
        _ = await eventually { process.output.contains("http://") || process.poll() != nil }
        wait = clock.now - start
        guard
            let address = process.output.firstMatch(
                of: #/http://127\.0\.0\.1:(\d+)(/entree\?cle=[0-9a-f]+)/#
            ), let port = Int(address.1)
        else { throw Unexpected(what: process.problems) }
        let entry = try await Self.call(port, String(address.2))
        guard let cookie = entry.field("set-cookie")?.split(separator: ";").first else {
            throw Unexpected(what: entry.body)
        }
        let page = try await Self.call(port, "/nouveau", [("Cookie", String(cookie))])
        guard let mark = page.body.firstMatch(of: #/name="csrf" value="([^"]+)"/#) else {
            throw Unexpected(what: page.body)
        }
        self.process = process
        self.port = port
        self.cookie = String(cookie)
        self.mark = String(mark.1)
    }

    private static func call(
        _ port: Int,
        _ path: String,
        _ fields: [(String, String)] = [],
        form: String? = nil
    ) async throws -> HTTPReply {
        try await HTTPCall(
            method: form == nil ? "GET" : "POST",
            path: path,
            host: "127.0.0.1:\(port)",
            fields: fields,
            body: form ?? ""
        ).send(port: port)
    }

    /// Reads a page to its last byte.
    ///
    /// - Throws: `Unexpected` when it is not answered as a page.
    @discardableResult
    package func page(_ path: String) async throws -> String {
        let reply = try await Self.call(port, "/c/1/" + path, [("Cookie", cookie)])
        guard reply.status == 200 else { throw Unexpected(what: "\(path): \(reply.status)") }
        return reply.body
    }

    /// Sends a form, whose values need no escape, and expects it to be taken.
    ///
    /// - Throws: `Unexpected` with the page that was answered instead.
    package func send(_ path: String, _ values: KeyValuePairs<String, String>) async throws {
        let form = (values.map { "\($0.key)=\($0.value)" } + ["csrf=\(mark)"])
            .joined(separator: "&")
        let reply = try await Self.call(port, "/c/1/" + path, [("Cookie", cookie)], form: form)
        guard reply.status == 303 else { throw Unexpected(what: "\(path): \(reply.body)") }
    }

    /// Asks it to end, and waits for it.
    @discardableResult
    package func stop() async -> ChildProcess.Ending? {
        process.signal(15)
        return await process.end(within: .seconds(20))
    }
}
