import Localisation

/// What a page's code gives back.
enum PageAnswer: Sendable {
    case page(any DashboardPage)
    /// Go there, and say this on arriving.
    case done(to: String, Message?)
    /// A form has a problem: the page again, with what is wrong.
    case refused(any DashboardPage)
}
