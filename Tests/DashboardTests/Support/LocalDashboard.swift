import ClusterProtocol
import Foundation
import HubCore
import HubDashboard
import HubTestSupport
import Indicators
import Localisation
import Logging
import Passwords
import Synchronization
import TestSupport
import Testing

/// The pages of a hub over real sockets, in this process.
final class LocalDashboard: Sendable {
    static let password = "trois mots sans lien"
    /// Hashing takes a tenth of a second: every account of the tests has the same password.
    static let hash = Result { try PasswordHash(hashing: password) }

    let local: LocalHub
    let port: Int
    private let served: Mutex<Task<Void, any Error>?>

    var hub: HubPipeline { local.hub }
    var clock: TestClock { local.clock }
    var host: String { "127.0.0.1:\(port)" }

    /// Serves the pages of a hub of `GateExample`; `noteViewings` may fail in the hub's place.
    init(
        _ local: LocalHub? = nil,
        publicNames: [String] = [],
        certificate: String? = nil,
        key: String? = nil,
        isBehindProxy: Bool = false,
        noteViewings: (@Sendable ([MemberViewing]) async throws -> Void)? = nil
    ) async throws {
        let local = try local ?? LocalHub(setup: GateExample.setup())
        self.local = local
        port = FreePorts.three()
        let (lines, isReady) = AsyncStream.makeStream(of: String.self)
        let dashboard = Dashboard(
            options: try DashboardOptions(
                address: "127.0.0.1:\(port)",
                language: .french,
                publicNames: publicNames,
                certificate: certificate,
                key: key,
                isBehindProxy: isBehindProxy
            ),
            surroundings: .test(seed: UInt64(port), clock: local.clock),
            logger: LocalHub.logger,
            noteViewings: noteViewings,
            ready: { isReady.yield($0) }
        )
        let task = Task {
            defer { isReady.finish() }
            try await dashboard.run(local.hub)
        }
        served = Mutex(task)
        for await _ in lines { return }
        try await task.value
    }

    deinit { served.withLock { $0 }?.cancel() }

    func stop() async {
        let task = served.withLock { $0 }
        task?.cancel()
        _ = try? await task?.value
    }

    // MARK: Accounts

    /// Makes an account.
    func account(
        _ login: String,
        _ role: AccountRole,
        rights: Set<AccountRight> = [],
        affiliation: String = "none",
        until: String? = nil,
        zones: [String] = [],
        mustChange: Bool = false
    ) async throws {
        try await hub.add(
            AccountDraft(
                login: login,
                name: "Afi \(login)",
                function: "Chargée de suivi",
                role: role,
                rights: rights,
                affiliation: affiliation,
                until: until,
                zones: zones,
                password: try Self.hash.get(),
                mustChange: mustChange
            ),
            by: "tests"
        )
    }

    // MARK: Requests

    func get(
        _ path: String,
        _ fields: [(String, String)] = [],
        host: String? = nil
    ) async throws -> HTTPReply {
        try await HTTPCall(path: path, host: host ?? self.host, fields: fields).send(port: port)
    }

    func post(
        _ path: String,
        _ values: [(String, String)],
        _ fields: [(String, String)] = []
    ) async throws -> HTTPReply {
        let body = values.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }
            .joined(separator: "&")
        return try await HTTPCall(
            method: "POST",
            path: path,
            host: host,
            fields: fields,
            body: body.isEmpty ? "_=" : body
        ).send(port: port)
    }

    /// Sends the form that signs in, as its page gave it.
    func trySignIn(
        _ login: String,
        _ password: String = LocalDashboard.password,
        _ fields: [(String, String)] = []
    ) async throws -> HTTPReply {
        let page = try await get("/connexion")
        let cookie = try #require(page.field("set-cookie")?.split(separator: ";").first)
        let values = [
            ("identifiant", login), ("mot-de-passe", password),
            ("csrf", try Self.mark(of: page)),
        ]
        return try await post("/connexion", values, [("Cookie", String(cookie))] + fields)
    }

    /// A browser of somebody who gave the right password.
    func signIn(_ login: String) async throws -> SignedIn {
        let reply = try await trySignIn(login)
        #expect(reply.status == 303, "\(reply.body)")
        let cookie = try #require(reply.field("set-cookie")?.split(separator: ";").first)
        return SignedIn(dashboard: self, cookie: String(cookie))
    }

    /// The mark of the first form of a page.
    static func mark(of page: HTTPReply) throws -> String {
        let start = try #require(page.body.firstRange(of: "name=\"csrf\" value=\""))
        return String(page.body[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// A browser with a session.
struct SignedIn: Sendable {
    let dashboard: LocalDashboard
    let cookie: String

    func get(_ path: String) async throws -> HTTPReply {
        try await dashboard.get(path, [("Cookie", cookie)])
    }

    /// Sends a form with the mark of the session; a field `csrf` replaces it.
    func post(
        _ path: String,
        _ values: [(String, String)] = [],
        _ fields: [(String, String)] = []
    ) async throws -> HTTPReply {
        var values = values
        if !values.contains(where: { $0.0 == "csrf" }) {
            values.append(("csrf", try await mark()))
        }
        return try await dashboard.post(path, values, [("Cookie", cookie)] + fields)
    }

    func mark() async throws -> String {
        try LocalDashboard.mark(of: try await get("/mot-de-passe"))
    }
}
