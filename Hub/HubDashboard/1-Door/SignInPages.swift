import HTTPTypes
import HubCore
import Hummingbird
import Localisation
import Passwords
import WebFrame

/// The page that asks who comes.
struct SignInPage: DashboardPage {
    static let template = "sign-in"
    let title: String
    let problem: String?
    /// The login that was typed.
    let login: String
    /// The language of what follows, and the address of this page in the other.
    let language: String
    let otherHref: String
    let otherLabel: String
    let otherCode: String
}

extension DashboardHouse {
    func signInForm(_ request: Request) throws -> Response {
        try signInPage(request, problem: nil, spoken(request.query["langue"]))
    }

    /// Lets somebody in who gives the right password.
    ///
    /// Whatever is wrong has one answer, after the time one hash takes: nothing says whether there is
    /// such an account.
    func signIn(_ request: Request, _ context: DashboardContext) async throws -> Response {
        let form = try await form(request)
        guard let mark = request.cookies[doorCookieName]?.value, !mark.isEmpty,
            Secret.isEqual(form[Form.csrfField], mark)
        else { throw DoorProblem.staleForm }
        let language = spoken(form["langue"])
        let login = form["identifiant"].lowercased()
        let address = address(of: request, context)
        guard signIns.admits(address, atSeconds: surroundings.monotonicSeconds()) else {
            throw DoorProblem.tooMany
        }
        let now = surroundings.nowSeconds()
        // A login is short: what is longer is nobody's, and not worth remembering.
        let counted = String(login.prefix(64))
        let wait = attempts.begin(counted, atSeconds: now)
        guard wait == 0 else {
            return try signInPage(
                request,
                problem: Text.dashWait(wait),
                language,
                login,
                .tooManyRequests
            )
        }
        let held = hub.accounts[login]
        let isRight: Bool
        do {
            isRight = try await desk.isRight(form["mot-de-passe"], held?.password)
        } catch {
            return try signInPage(
                request,
                problem: Text.dashBusy(),
                language,
                login,
                .serviceUnavailable
            )
        }
        guard isRight, let account = held?.account, account.isOpen(on: today(now)) else {
            return try signInPage(
                request,
                problem: Text.dashWrong(),
                language,
                login,
                .unprocessableContent
            )
        }
        attempts.wasRight(counted)
        try await hub.noteVisit(of: account.login)
        let session = sessions.begin(account.login, language: language, atSeconds: now)
        var response = Response.redirect(to: DashboardRoute.monday.path)
        response.setCookie(cookie(cookieName, session.id))
        return response
    }

    func signOut(_ visit: Visit) -> PageAnswer {
        sessions.end(visit.session.id)
        return .done(to: DashboardRoute.signInForm.path, nil)
    }

    func changeLanguage(_ visit: Visit) -> PageAnswer {
        if let language = Language(rawValue: visit.form?["language"] ?? "") {
            sessions.change(visit.session.id) { $0.language = language }
        }
        return .done(to: RequestChecks.local(visit.form?["back"] ?? "/"), nil)
    }

    private func spoken(_ code: String?) -> Language {
        code.flatMap(Language.init(rawValue:)) ?? options.language
    }

    private func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(
            name: name,
            value: value,
            path: "/",
            secure: options.isSecure,
            httpOnly: true,
            sameSite: .strict
        )
    }

    private func signInPage(
        _ request: Request,
        problem: Message?,
        _ language: Language,
        _ login: String = "",
        _ status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let wording = Wording(language: language)
        let known = request.cookies[doorCookieName]?.value ?? ""
        let mark = known.utf8.count == 32 ? known : Secret.token(surroundings.randomBytes)
        let title = wording.say(Text.dashSignInTitle)
        let other: Language = language == .french ? .english : .french
        var response = try document(
            SignInPage(
                title: title,
                problem: problem.map(wording.say),
                login: login,
                language: language.rawValue,
                otherHref: "\(DashboardRoute.signInForm.path)?langue=\(other.rawValue)",
                otherLabel: other == .french ? "Français" : "English",
                otherCode: other.rawValue
            ),
            DashboardFrame(title: title, language: language, csrf: mark),
            language,
            status
        )
        if mark != known { response.setCookie(cookie(doorCookieName, mark)) }
        return response
    }
}
