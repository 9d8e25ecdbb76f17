import ClusterProtocol
import HTTPTypes
import HubCore
import Hummingbird
import Localisation
import WebFrame

/// From what a page's code gives back to what the browser gets.
extension DashboardHouse {
    func respond(_ answer: PageAnswer, to visit: Visit) throws -> Response {
        switch answer {
        case .page(let page): return try document(page, visit, .ok)
        case .refused(let page): return try document(page, visit, .unprocessableContent)
        case .done(let address, let message):
            if let text = message.map(visit.say) {
                sessions.change(visit.session.id) { $0.notice = text }
            }
            return Response.redirect(to: address)
        }
    }

    private func document(
        _ page: any DashboardPage,
        _ visit: Visit,
        _ status: HTTPResponse.Status
    ) throws -> Response {
        let frame = frame(page.title, visit.visitor, path: visit.path, page.section)
        return try document(page, frame, visit.language, status)
    }

    func document(
        _ page: some DashboardPage,
        _ frame: DashboardFrame,
        _ language: Language,
        _ status: HTTPResponse.Status
    ) throws -> Response {
        Response.text(
            try renderer.html(page, template: type(of: page).template, frame: frame, in: language),
            type: "text/html; charset=utf-8",
            status
        )
    }

    /// What stands around a page for somebody who is signed in: only places that open to them.
    func frame(
        _ title: String,
        _ visitor: Visitor,
        path: String,
        _ section: DashboardSection?
    ) -> DashboardFrame {
        let wording = Wording(language: visitor.session.language)
        let today = DayNumber(secondsSince1970: surroundings.nowSeconds())
        return DashboardFrame(
            title: title,
            language: visitor.session.language,
            navigation: DashboardSection.allCases.filter {
                Access.verdict(on: $0.route, for: visitor.account, today: today) == .allowed
            }.map {
                Link(wording.say($0.label), $0.route.path, isCurrent: $0 == section)
            },
            person: visitor.account.name,
            csrf: visitor.session.csrf,
            path: path,
            notice: sessions.takeNotice(visitor.session.id)
        )
    }

    /// The fields of a form, once it has shown the session's mark.
    func form(_ request: Request, of session: Session) async throws -> Form {
        let form = try await form(request)
        guard Secret.isEqual(form[Form.csrfField], session.csrf) else {
            throw DoorProblem.staleForm
        }
        return form
    }

    func form(_ request: Request) async throws -> Form {
        do {
            return try await Form.read(request)
        } catch FormFailure.tooLong {
            throw DoorProblem.badForm(isTooLong: true)
        } catch is FormFailure {
            throw DoorProblem.badForm(isTooLong: false)
        }
    }
}

extension DashboardFrame {
    /// The frame in a language, with what differs.
    init(
        title: String,
        language: Language,
        navigation: [Link] = [],
        person: String? = nil,
        csrf: String = "",
        path: String = "",
        notice: String? = nil
    ) {
        let other: Language = language == .french ? .english : .french
        self.init(
            language: language.rawValue,
            otherLanguage: other == .french ? "Français" : "English",
            otherCode: other.rawValue,
            title: title,
            navigation: navigation,
            hasNavigation: !navigation.isEmpty,
            person: person,
            csrf: csrf,
            path: path,
            notice: notice
        )
    }
}
