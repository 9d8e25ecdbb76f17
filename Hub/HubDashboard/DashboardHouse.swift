import HubCore
import Localisation
import Logging
import Passwords
import WebFrame

/// What every page of one hub has at hand.
struct DashboardHouse: Sendable {
    let hub: HubPipeline
    let options: DashboardOptions
    let surroundings: Surroundings
    let renderer: PageRenderer
    let desk: PasswordDesk
    let sessions: Sessions
    let attempts = SignInAttempts()
    /// Pages, forms, style: generous, for a hundred people may be behind one address.
    let requests = RateLimit(burst: 600, perSecond: 60)
    /// Passwords tried from one address, right or wrong.
    let signIns = RateLimit(burst: 30, perSecond: 0.5)
    let noteViewings: @Sendable ([MemberViewing]) async throws -> Void
    let logger: Logger

    var hosts: [String] { options.hosts }
    var origins: [String] { options.origins }

    /// Browsers keep cookies by host and not by port; the prefix makes them refuse one of another name.
    var cookieName: String {
        options.isSecure ? "__Host-grenier" : "grenier-hub-\(options.port)"
    }

    /// The mark of the form that signs in, before there is a session.
    var doorCookieName: String { cookieName + "-porte" }
}
