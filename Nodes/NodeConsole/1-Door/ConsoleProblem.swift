import HTTPTypes
import Localisation

/// Why a page is not shown.
enum ConsoleProblem: Error {
    /// The request names another host: a page elsewhere may have led the browser here.
    case otherHost
    /// The browser did not come in by the printed address.
    case noSession
    /// A form was sent from somewhere else.
    case elsewhere
    /// A form without the mark of this session.
    case staleForm
    /// A form cannot be read.
    case badForm
    /// A form too long.
    case tooLong(bytesMax: Int)
    /// No such page.
    case noSuchPage
    /// Something of ours.
    case defect(Message?)

    var status: HTTPResponse.Status {
        switch self {
        case .otherHost: .misdirectedRequest
        case .noSession: .unauthorized
        case .elsewhere, .staleForm: .forbidden
        case .badForm: .badRequest
        case .tooLong: .contentTooLarge
        case .noSuchPage: .notFound
        case .defect: .internalServerError
        }
    }

    var title: Text {
        switch self {
        case .otherHost, .elsewhere: .consoleRefusedTitle
        case .noSession: .consoleNoSessionTitle
        case .staleForm, .badForm, .tooLong: .consoleNotKeptTitle
        case .noSuchPage: .consoleNoSuchPageTitle
        case .defect: .consoleDefectTitle
        }
    }

    var text: Message {
        switch self {
        case .otherHost: Text.consoleOtherHost()
        case .noSession: Text.consoleNoSession()
        case .elsewhere: Text.consoleElsewhere()
        case .staleForm: Text.consoleStaleForm()
        case .badForm: Text.consoleBadForm()
        case .tooLong(let bytes): Text.consoleTooLong(bytes / 1_000)
        case .noSuchPage: Text.consoleNoSuchPage()
        case .defect(let reason): reason ?? Text.consoleDefect()
        }
    }
}
