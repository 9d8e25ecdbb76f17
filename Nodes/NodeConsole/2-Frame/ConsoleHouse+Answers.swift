import Foundation
import HTTPTypes
import Hummingbird
import Localisation
import NodeCore
import Reports
import WebFrame

/// From what a page's code gives back to what the browser gets.
extension ConsoleHouse {
    /// What the script says of itself when it saves while people type.
    static let savingField = "X-Grenier-Save"

    func respond(
        _ answer: PageAnswer,
        to request: Request,
        of session: Session,
        _ frame: (any ConsolePage) async throws -> Frame
    ) async throws -> Response {
        let isSaving = HTTPField.Name(Self.savingField).map { request.headers[$0] != nil } ?? false
        switch answer {
        case .page(let page):
            return try document(page, try await frame(page), session.language, .ok)
        case .document(let html): return Response.text(html, type: "text/html; charset=utf-8")
        case .file(let file): return Self.download(file)
        case .elsewhere(let address): return Response.redirect(to: address)
        case .done(let address, let message, let saving):
            let text = message.map(Wording(language: session.language).say)
            if isSaving { return Self.saved(text, saving) }
            if let text { door.change(session.id) { $0.notice = text } }
            return Response.redirect(to: address)
        case .refused(let problems, let page):
            if isSaving { return Self.notSaved(problems) }
            return try document(
                page,
                try await frame(page),
                session.language,
                .unprocessableContent
            )
        }
    }

    func document(
        _ page: any ConsolePage,
        _ frame: Frame,
        _ language: Language,
        _ status: HTTPResponse.Status
    ) throws -> Response {
        Response.text(
            try renderer.html(page, frame, in: language),
            type: "text/html; charset=utf-8",
            status
        )
    }

    /// The fields of a form, once it has shown the session's mark.
    ///
    /// `fileBytesMax` is what a form with a file may hold; nil for any other form.
    func form(
        _ request: Request,
        of session: Session,
        fileBytesMax: Int? = nil
    ) async throws -> Form {
        let form: Form
        do {
            form = try await Form.read(request, fileBytesMax: fileBytesMax)
        } catch FormFailure.tooLong(let bytesMax) {
            throw ConsoleProblem.tooLong(bytesMax: bytesMax)
        } catch is FormFailure {
            throw ConsoleProblem.badForm
        }
        guard Secret.isEqual(form[Form.csrfField], session.csrf) else {
            throw ConsoleProblem.staleForm
        }
        return form
    }

    private static func download(_ file: PageFile) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: file.type,
                .contentDisposition: "attachment; filename=\"\(file.name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.content))
        )
    }

    private static func saved(_ text: String?, _ saving: Saving) -> Response {
        json(
            [
                "saved": .bool(true), "message": .optional(text),
                "action": .optional(saving.action),
                "live": .object(
                    saving.live.sorted { $0.key < $1.key }.map {
                        JSONValue.Member($0.key, .text($0.value))
                    }
                ),
            ],
            .ok
        )
    }

    static func notSaved(
        _ problems: [FormProblem],
        _ status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        json(
            [
                "saved": .bool(false),
                "problems": .array(
                    problems.map { ["field": .optional($0.field), "text": .text($0.text)] }
                ),
            ],
            status
        )
    }

    private static func json(_ value: JSONValue, _ status: HTTPResponse.Status) -> Response {
        Response.text(value.encoded, type: "application/json", status)
    }
}
