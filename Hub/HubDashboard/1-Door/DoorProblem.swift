import HTTPTypes
import Localisation

/// Why a page is not shown.
enum DoorProblem: Error {
    /// The request names another host.
    case otherHost
    /// A form was sent from somewhere else.
    case elsewhere
    /// Nobody is signed in.
    case signIn
    /// Another password must be chosen first.
    case changePassword
    /// Not for this account.
    case refused
    /// A form without the mark of this session.
    case staleForm
    /// A form that cannot be read, or too long.
    case badForm(isTooLong: Bool)
    /// Too many requests.
    case tooMany
    case noSuchPage
    /// Something of ours.
    case defect

    var status: HTTPResponse.Status {
        switch self {
        case .otherHost: .misdirectedRequest
        case .elsewhere, .staleForm, .refused, .changePassword: .forbidden
        case .signIn: .unauthorized
        case .badForm(let isTooLong): isTooLong ? .contentTooLarge : .badRequest
        case .tooMany: .tooManyRequests
        case .noSuchPage: .notFound
        case .defect: .internalServerError
        }
    }

    var title: Text {
        switch self {
        case .otherHost, .elsewhere, .refused, .changePassword: .dashRefusedTitle
        case .signIn: .dashSignInTitle
        case .staleForm, .badForm: .dashNotDoneTitle
        case .tooMany: .dashTooManyTitle
        case .noSuchPage: .dashNoPageTitle
        case .defect: .dashDefectTitle
        }
    }

    var text: Text {
        switch self {
        case .otherHost: .dashOtherHost
        case .elsewhere: .dashElsewhere
        case .refused: .dashNotYours
        case .changePassword: .dashMustChange
        case .signIn, .staleForm: .dashStale
        case .badForm: .dashBadForm
        case .tooMany: .dashTooMany
        case .noSuchPage: .dashNoPage
        case .defect: .dashDefect
        }
    }
}
