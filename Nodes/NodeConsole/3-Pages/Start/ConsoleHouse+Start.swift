import DataFolder
import Foundation
import Hummingbird
import Localisation
import NodeCore
import WebFrame

/// From nothing to a member, by reading three pages: a folder, an invite, a word of agreement.
extension ConsoleHouse {
    /// A request for a page of a node that may be no member yet.
    private struct Arrival {
        let request: Request
        let session: Session
        let number: Int
        let node: Node

        var wording: Wording { Wording(language: session.language) }
        var address: String { "/c/\(number)/inscription" }
    }

    func addStart(to router: Router<ConsoleContext>) {
        router.get("/") { _, _ in
            Response.redirect(to: roster.nodes.isEmpty ? "/nouveau" : "/c/1/")
        }
        router.get("/nouveau") { request, context in
            guard let session = context.session else { throw ConsoleProblem.noSession }
            return try await begin(request, session, name: "", folder: "", nil)
        }
        router.post("/nouveau") { request, context in
            guard let session = context.session else { throw ConsoleProblem.noSession }
            let form = try await form(request, of: session)
            return try await prepare(request, session, form)
        }
        router.get("/c/{cluster}/inscription") { request, context in
            let arrival = try arrival(request, context)
            return try await invite(arrival, text: "", nil)
        }
        router.post("/c/{cluster}/invitation") { request, context in
            let arrival = try arrival(request, context)
            let form = try await form(request, of: arrival.session)
            return try await confirm(arrival, text: form["invite"], nil)
        }
        router.post("/c/{cluster}/inscription") { request, context in
            let arrival = try arrival(request, context)
            let form = try await form(request, of: arrival.session)
            return try await join(arrival, text: form["invite"])
        }
    }

    private func arrival(_ request: Request, _ context: ConsoleContext) throws -> Arrival {
        guard let session = context.session else { throw ConsoleProblem.noSession }
        guard let number = context.parameters.get("cluster", as: Int.self),
            let node = roster.node(number)
        else { throw ConsoleProblem.noSuchPage }
        return Arrival(request: request, session: session, number: number, node: node)
    }

    // MARK: The folder

    private func begin(
        _ request: Request,
        _ session: Session,
        name: String,
        folder: String,
        _ problem: String?
    ) async throws -> Response {
        let wording = Wording(language: session.language)
        let isFirst = roster.nodes.isEmpty
        let title = wording.say(isFirst ? Text.startWelcome : Text.startAnother)
        return try document(
            BeginPage(
                title: title,
                name: name,
                folder: folder.isEmpty ? roster.awaited.first ?? "" : folder,
                home: options.home,
                isFirst: isFirst,
                problem: problem
            ),
            try await frame(title, session: session, path: "/nouveau"),
            session.language,
            problem == nil ? .ok : .unprocessableContent
        )
    }

    private func prepare(
        _ request: Request,
        _ session: Session,
        _ form: Form
    ) async throws -> Response {
        let wording = Wording(language: session.language)
        let name = form["name"].trimmingCharacters(in: .whitespacesAndNewlines)
        var folder = form["folder"].trimmingCharacters(in: .whitespacesAndNewlines)
        func again(_ problem: Message) async throws -> Response {
            try await begin(request, session, name: name, folder: folder, wording.say(problem))
        }
        if folder.isEmpty {
            let last = FolderName.of(name)
            guard !last.isEmpty else { return try await again(Text.startNameMissing()) }
            folder = options.home + "/" + last
        }
        guard folder.hasPrefix("/") else { return try await again(Text.startFolderWhole(folder)) }
        do {
            return Response.redirect(to: startAddress(String(try await roster.begin(in: folder))))
        } catch {
            let answer = NodeCommands.failure(error, language: session.language)
            return try await begin(
                request,
                session,
                name: name,
                folder: folder,
                answer.problems.joined(separator: " ")
            )
        }
    }

    // MARK: The invite

    private func invite(
        _ arrival: Arrival,
        text: String,
        _ problem: String?
    ) async throws -> Response {
        let title = arrival.wording.say(Text.startInviteTitle)
        return try document(
            InvitePage(
                title: title,
                action: "/c/\(arrival.number)/invitation",
                invite: text,
                problem: problem
            ),
            try await frame(title, session: arrival.session, path: arrival.address),
            arrival.session.language,
            problem == nil ? .ok : .unprocessableContent
        )
    }

    /// Shows who invites; nothing is sent.
    private func confirm(
        _ arrival: Arrival,
        text: String,
        _ problem: String?
    ) async throws -> Response {
        let wording = arrival.wording
        let facts: InviteFacts
        do {
            facts = try await arrival.node.look(atInvite: text)
        } catch let error as any Explained {
            return try await invite(arrival, text: text, wording.say(error.message))
        }
        guard !facts.isExpired else {
            let day = wording.day(ofSeconds: facts.expiresAtSeconds)
            return try await invite(arrival, text: text, wording.say(Text.startExpired(day)))
        }
        let title = wording.say(Text.startConfirmTitle)
        let words = text.split { $0.isWhitespace || $0 == "-" }.suffix(4).joined(separator: " ")
        return try document(
            ConfirmPage(
                title: title,
                action: arrival.address,
                back: arrival.address,
                invite: text,
                host: facts.host,
                expires: wording.day(ofSeconds: facts.expiresAtSeconds),
                words: words,
                federation: facts.federation,
                isTransfer: facts.isTransfer,
                problem: problem
            ),
            // A page that was posted to cannot be asked for again: the other language starts over.
            try await frame(title, session: arrival.session, path: arrival.address),
            arrival.session.language,
            problem == nil ? .ok : .unprocessableContent
        )
    }

    private func join(_ arrival: Arrival, text: String) async throws -> Response {
        let request = NodeRequest(.enrol(invite: text), language: arrival.session.language)
        let outcome = await arrival.node.attempt(request)
        guard outcome.isDone else {
            let reason =
                outcome.failure.map { arrival.wording.say($0) }
                ?? outcome.answer.problems.joined(separator: " ")
            return try await confirm(arrival, text: text, reason)
        }
        if let facts = try await arrival.node.facts() {
            let welcome = Text.startJoined(
                facts.name,
                facts.recipients.joined(separator: ", ")
            )
            door.change(arrival.session.id) { $0.notice = arrival.wording.say(welcome) }
        }
        return Response.redirect(to: "/c/\(arrival.number)/")
    }
}
