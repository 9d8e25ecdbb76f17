import ClusterProtocol
import HubCore
import Localisation
import Passwords
import WebFrame

/// The page where somebody changes their own password.
struct PasswordPage: DashboardPage {
    static let template = "password"
    let title: String
    let problem: String?
    /// Whether nothing else opens before.
    let isObligatory: Bool

    init(problem: Message?, _ visit: Visit) {
        title = visit.say(Text.dashPasswordTitle)
        self.problem = problem.map(visit.say)
        isObligatory = visit.account.mustChange
    }
}

extension DashboardHouse {
    /// Changes the password of whoever knows the present one, and ends their other sessions.
    func changePassword(_ visit: Visit) async throws -> PageAnswer {
        guard let form = visit.form else { throw DoorProblem.staleForm }
        let login = visit.account.login
        let wait = attempts.begin(login, atSeconds: visit.nowSeconds)
        guard wait == 0 else {
            return .refused(PasswordPage(problem: Text.dashWait(wait), visit))
        }
        do {
            guard try await desk.isRight(form["actuel"], hub.accounts[login]?.password) else {
                return .refused(PasswordPage(problem: Text.dashPasswordWrong(), visit))
            }
            attempts.wasRight(login)
            let hash = try await newPassword(form["nouveau"], again: form["encore"])
            try await hub.set(NewPassword(login: login, hash: hash), by: login)
        } catch let error as AccountError {
            return .refused(PasswordPage(problem: error.message, visit))
        } catch let error as PasswordFailure {
            return .refused(PasswordPage(problem: AccountError(error).message, visit))
        }
        sessions.endAll(of: login, but: visit.session.id)
        return .done(to: DashboardRoute.monday.path, Text.dashPasswordDone())
    }

    /// Hashes a password typed twice.
    func newPassword(_ password: String, again: String) async throws -> PasswordHash {
        guard password == again else { throw AccountError.password(Text.passwordsDiffer()) }
        return try await desk.hash(password)
    }

    func today(_ now: Int64) -> DayNumber { DayNumber(secondsSince1970: now) }
}
